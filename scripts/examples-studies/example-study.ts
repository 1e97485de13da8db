import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import { importRatings, type RatingsImport } from '@/lib/studies/import/import-ratings'
import { RatingsMapping } from '@/lib/studies/import/mapping'
import type { Lookups } from '@/lib/studies/import/read-source'
import { readTable, type Table } from '@/lib/studies/import/table'

export type MappingInput = z.input<typeof RatingsMapping>

/** A released set of ratings and how it is read. */
export interface ExampleStudy {
  readonly slug: string
  readonly title: string
  readonly description: string
  /** Where it was released, and under which licence. */
  readonly source: string
  /** Files below the data folder; of the first one the import needs to be there. */
  readonly files: readonly string[]
  /** @param data folder with `ratings` and `predictions` */
  load(data: string): { mapping: MappingInput; tables: Table[]; lookups?: Lookups }
}

/** Reads an example as the import of any file would. */
export function readExample(
  example: ExampleStudy,
  data: string,
): RatingsImport & { mapping: RatingsMapping } {
  const { mapping: input, tables, lookups } = example.load(data)
  const mapping = RatingsMapping.parse(input)
  return { ...importRatings(tables, mapping, lookups), mapping }
}

/** A table of a file below the data folder, laid out as the mapping says. */
export const tableOf = (data: string, file: string, mapping: MappingInput): Table =>
  readTable(readFileSync(path.join(data, file)), path.basename(file), RatingsMapping.parse(mapping).table)

/** A table made from records, for releases that are no tables. */
export function tableFrom(name: string, records: readonly Readonly<Record<string, string>>[]): Table {
  const header = Object.keys(records[0] ?? {})
  return {
    name,
    header,
    rows: records.map((record, i) => ({ number: i + 1, cells: header.map((key) => record[key] ?? '') })),
  }
}
