import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { expect, test } from 'vitest'
import { root } from './dependencies.mjs'

/** Lints a planted file as if it lay at `place`; a check that has never failed may be dead. */
function lint(place: string, source: string): { ok: boolean; output: string } {
  const biome = path.join(root, 'node_modules/@biomejs/biome/bin/biome')
  const run = spawnSync(process.execPath, [biome, 'lint', `--stdin-file-path=${place}`], {
    cwd: root,
    input: source,
    encoding: 'utf8',
  })
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
  expect(lint('lib/planted.ts', 'export const two = 1 + 1\n').ok).toBe(true)
})
