import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { convert } from './convert'

const folder = mkdtempSync(path.join(tmpdir(), 'rounds-convert-'))
const said: string[] = []
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line))
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true })
})

async function run(name: string, content: string, ...args: string[]) {
  said.length = 0
  const file = path.join(folder, name)
  const out = path.join(folder, 'out')
  writeFileSync(file, content)
  const code = await convert.run([file, '--out', out, ...args])
  return { code, said: said.join('\n'), out: code === 2 ? '' : readFileSync(out, 'utf8') }
}

const pubTator = '7|t|Gout\n7|a|Again.\n7\t0\t4\tGout\tDisease\tMESH:D9\n'

test('one format becomes another and back, and what is lost is said', async () => {
  const xml = await run('a.txt', pubTator, '--to', 'bioc-xml')
  expect(xml).toMatchObject({ code: 0, said: '1 documents, 1 mentions, from pubtator to bioc-xml' })
  const back = await run('a.xml', xml.out, '--to', 'pubtator')
  expect(back.out.trim()).toBe(pubTator.trim())
  expect(back.said).toContain('lost, names: 1')
  const tags = await run('a.txt', pubTator, '--to', 'conll')
  expect(tags.out).toContain('Gout\tB-Disease')
  expect(tags.said).toContain('lost, ids: 1\n  7, Gout: Tags have no ids.')
})

test('a file with faults ends with 1, a wrong question with 2', async () => {
  expect(await run('b.txt', `${pubTator}nothing\n`, '--to', 'bioc-json')).toMatchObject({
    code: 1,
    said: expect.stringContaining('line 4: "nothing" is neither'),
  })
  expect((await run('c.txt', 'a,b\n1,2\n', '--to', 'conll')).code).toBe(2)
  expect((await run('d.txt', pubTator, '--to', 'word')).code).toBe(2)
})
