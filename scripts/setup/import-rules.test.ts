import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root } from './dependencies.mjs'

// a check that has never failed may be dead: faults are planted in a folder of their own, under the project's rules
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'rounds-rules-'))
  for (const file of ['package.json', 'tsconfig.json']) cpSync(path.join(root, file), path.join(folder, file))
  const { vcs: _repository, ...rules } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'))
  writeFileSync(path.join(folder, 'biome.json'), JSON.stringify(rules))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function lint(place: string, source: string): { ok: boolean; output: string } {
  const file = path.join(folder, place)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, source)
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
  const run = spawnSync(process.execPath, [biome, 'lint', place], { cwd: folder, encoding: 'utf8' })
  return { ok: run.status === 0, output: run.stdout + run.stderr }
}

const planted = [
  { place: 'lib/statistics/planted.ts', imports: '@/db/client', why: 'lib is pure' },
  { place: 'lib/scoring/planted.ts', imports: 'react', why: 'lib is pure' },
  { place: 'components/ui/planted.tsx', imports: '@/db/client', why: 'as props' },
  { place: 'db/queries/planted.ts', imports: '@/app/_server/http', why: 'db imports lib only' },
  { place: 'app/planted/page.tsx', imports: '@/scripts/start/port', why: 'not the reverse' },
]

test.each(planted)('an import of $imports in $place is refused', ({ place, imports, why }) => {
  const { ok, output } = lint(place, `import { thing } from '${imports}'\n\nexport const used = thing\n`)
  expect(output).toContain(why)
  expect(ok).toBe(false)
})

test('process.env outside its one reader is refused', () => {
  const { ok, output } = lint('lib/planted.ts', 'export const home = process.env.HOME\n')
  expect(output).toContain('noProcessEnv')
  expect(ok).toBe(false)
})

test('a file that keeps the rules passes', () => {
  const { ok, output } = lint('lib/kept.ts', 'export const two = 1 + 1\n')
  expect(output).not.toContain('error')
  expect(ok).toBe(true)
})
