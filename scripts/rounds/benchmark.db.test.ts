import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/db/testing/test-database'

const program = fileURLToPath(new URL('../rounds.mjs', import.meta.url))
const folder = mkdtempSync(path.join(tmpdir(), 'rounds-benchmark-'))
const file = path.join(folder, 'mmlu-clinical', 'anatomy_test.csv')
const content = 'Which bone is the longest?,Femur,Tibia,Radius,Ulna,A\n'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  mkdirSync(path.dirname(file))
  writeFileSync(file, content)
})
afterAll(async () => {
  rmSync(folder, { recursive: true })
  await database.drop()
})

/** Runs the real command line on the test's database. */
async function rounds(...args: string[]): Promise<{ code: number; output: string }> {
  const env = { NODE_ENV: 'test' as const, DATABASE_URL: database.ownerUrl }
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, ...args], { env })
    return { code: 0, output: stdout }
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string }
    return { code, output: stdout + stderr }
  }
}

test('a benchmark is added from a folder, once, and its gold published when asked for', async () => {
  const first = await rounds('benchmark', 'add', 'mmlu-anatomy', '--from', folder)
  expect(first).toEqual({ code: 0, output: 'mmlu-anatomy: added, version 1, 1 instances\n' })
  const all = await rounds('benchmark', 'add-all', folder, '--publish-gold')
  expect(all.output).toContain('mmlu-anatomy: unchanged, version 1, 1 instances, gold published')
  expect(all.output).toMatch(
    /^mmlu-medical-genetics: not added\. .* has no file "medical_genetics_test.csv"/m,
  )
  expect(all.code).toBe(1)
  const listed = await rounds('benchmark', 'list')
  expect(listed.output).toMatch(
    /^mmlu-anatomy {2}version 1 {2}1 instances {2}[0-9a-f]{8} {2}gold published$/m,
  )
  expect(listed.output).toContain('pubmedqa  not added')
})

test('a changed file makes the next version; a file with another checksum is refused', async () => {
  const sha256 = createHash('sha256').update(content).digest('hex')
  writeFileSync(file, `${content}Which bone is in the ear?,Stapes,Tibia,Radius,Ulna,A\n`)
  const refused = await rounds('benchmark', 'add', 'mmlu-anatomy', '--from', file, '--sha256', sha256)
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining(`expected ${sha256}`) })
  const changed = await rounds('benchmark', 'add', 'mmlu-anatomy', '--from', file)
  expect(changed.output).toBe('mmlu-anatomy: added, version 2, 2 instances\n')
})

test('wrong usage, unknown benchmarks and folders without any say what to do', async () => {
  expect(await rounds('benchmark', 'add')).toMatchObject({
    code: 2,
    output: expect.stringContaining('usage:'),
  })
  expect((await rounds('benchmark', 'add', 'nowhere')).output).toContain(
    'There is no benchmark "nowhere" in the catalogue',
  )
  expect(await rounds('benchmark', 'add-all', tmpdir())).toMatchObject({
    code: 1,
    output: expect.stringContaining('has none of the folders'),
  })
})

test('reported figures are added for the benchmarks that are here', async () => {
  const results = path.join(folder, 'results.jsonl')
  const line = {
    benchmark: 'mmlu-anatomy',
    systemName: 'A model',
    metric: 'accuracy',
    setting: '5-shot',
    source: 'A paper',
  }
  writeFileSync(results, JSON.stringify({ ...line, value: 0.7 }))
  expect((await rounds('reported', 'add', results)).output).toBe('1 reported results saved, 0 unchanged\n')
  writeFileSync(results, JSON.stringify({ ...line, value: 70 }))
  expect(await rounds('reported', 'add', results)).toMatchObject({
    code: 1,
    output: expect.stringContaining('results.jsonl, line 1, field "value": 70 is outside 0 to 1'),
  })
})
