import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { importStudy } from '@/db/commands/study-import'
import { freezeResults } from '@/db/commands/study-results'
import { DomainError } from '@/lib/errors'
import { importRatings, type RatingsImport } from '@/lib/studies/import/import-ratings'
import { RatingsMapping } from '@/lib/studies/import/mapping'
import type { Lookups } from '@/lib/studies/import/read-source'
import { readTable, type Table } from '@/lib/studies/import/table'
import { withOwnerDatabase } from './owner-database'

/** More would drown the first ones, which usually say it all. */
const mostShown = 20

/** `rounds study import`: null for wrong usage. */
export async function importFiles(args: string[]): Promise<number | null> {
  const { positionals: files, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      mapping: { type: 'string' },
      slug: { type: 'string' },
      title: { type: 'string' },
      description: { type: 'string', default: '' },
      source: { type: 'string' },
      lookup: { type: 'string', multiple: true, default: [] },
      'skip-faults': { type: 'boolean', default: false },
      'dry-run': { type: 'boolean', default: false },
    },
  })
  const { slug, title, description } = values
  if (files.length === 0 || values.mapping === undefined || slug === undefined || title === undefined)
    return null
  if (!/^[a-z0-9][a-z0-9-]{1,60}$/.test(slug)) {
    throw new DomainError(
      'invalid',
      `"${slug}" is no name for addresses: use lower case, digits and hyphens.`,
    )
  }
  const mapping = readMapping(values.mapping)
  const tables = files.map((file) => readTable(readFileSync(file), path.basename(file), mapping.table))
  const read = importRatings(tables, mapping, readLookups(values.lookup, mapping))
  report(read)
  if (read.issues.length > 0 && !values['skip-faults']) {
    console.error(
      'Nothing was imported. Mend the cells or the mapping, or import the rest with --skip-faults.',
    )
    return 1
  }
  if (values['dry-run']) return 0
  const importedFrom = values.source ?? files.map((file) => path.basename(file)).join(', ')
  return withOwnerDatabase(async ({ db }) => {
    const { version } = await db.transaction(async (tx) => {
      const details = { slug, title, description, importedFrom, mapping }
      const { studyId } = await importStudy(tx, read.study, details, null)
      return freezeResults(tx, studyId, 'imported', null)
    })
    console.log(`study "${slug}" is here, results version ${version}: /studies/${slug}`)
    return 0
  })
}

function readMapping(file: string): RatingsMapping {
  const parsed = RatingsMapping.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new DomainError(
    'invalid',
    `${path.basename(file)}, ${issue?.path.join('.') || 'top'}: ${issue?.message}`,
  )
}

/** `key=systems.tsv`; a JSON object of values by question is a table of two columns, question and value. */
function readLookups(given: readonly string[], { table }: RatingsMapping): Lookups {
  return Object.fromEntries(
    given.map((entry): [string, Table] => {
      const [, name, file] = /^([\w-]+)=(.+)$/.exec(entry) ?? []
      if (name === undefined || file === undefined) {
        throw new DomainError('invalid', `--lookup ${entry}: write NAME=FILE.`)
      }
      const bytes = readFileSync(file)
      if (!file.endsWith('.json'))
        return [name, readTable(bytes, path.basename(file), { ...table, headerRow: 1, fillDown: [] })]
      const values: unknown = JSON.parse(bytes.toString('utf8'))
      const rows = Object.entries(values ?? {}).map(([question, value], i) => ({
        ...{ number: i + 1, cells: [question, String(value)] },
      }))
      return [name, { name: path.basename(file), header: ['question', 'value'], rows }]
    }),
  )
}

function report({ study, issues, incomplete }: RatingsImport): void {
  const { arms, questions, raters, ratings } = study
  console.log(
    `${ratings.length} ratings of ${questions.length} questions by ${raters.length} raters; arms: ${arms.map(({ name }) => name).join(', ')}`,
  )
  if (incomplete > 0) console.log(`${incomplete} ratings leave something open that the instrument asks`)
  for (const { table, row, column, message } of issues.slice(0, mostShown))
    console.error(`${table}, row ${row}${column === null ? '' : `, ${column}`}: ${message}`)
  if (issues.length > mostShown) console.error(`… and ${issues.length - mostShown} more`)
}
