import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { studyFigures } from '../examples-studies/figures'
import { importExampleStudies } from '../examples-studies/import'
import { withOwnerDatabase } from './owner-database'

/** `rounds study import-examples`: null for wrong usage. */
export async function importReleased(args: string[]): Promise<number | null> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const [data, ...more] = positionals
  if (data === undefined || more.length > 0) return null
  await withOwnerDatabase(({ db }) => importExampleStudies(db, data, console.log))
  if (!existsSync(`${data}/expected.json`)) return 0
  const figures = studyFigures(data)
  const differing = figures.filter(({ holds }) => !holds)
  for (const { id, expected, found } of differing)
    console.log(`DIFF  ${id}: expected ${expected}, found ${found ?? 'nothing'}`)
  console.log(`${figures.length - differing.length} of ${figures.length} figures as expected`)
  return differing.length > 0 ? 1 : 0
}
