import { createReadStream } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { Database } from '@/db/client'
import { saveReportedResults } from '@/db/commands/reported-results'
import { listBenchmarks } from '@/db/queries/benchmarks'
import { parseRecord } from '@/lib/benchmarks/reading/fault'
import { readJsonLines } from '@/lib/benchmarks/reading/json-lines'
import { reportedFigures } from '@/lib/benchmarks/reported/figures'
import { ReportedResult } from '@/lib/benchmarks/reported/reported-result'
import type { Command } from './command'
import { withOwnerDatabase } from './owner-database'

export const reported: Command = {
  name: 'reported',
  summary: 'add figures reported in papers, kept apart from scores',
  usage: `usage: rounds reported add [FILE]

Without FILE: the platform's own collection, for the benchmarks that are here.
FILE is JSON Lines, one figure a line:
{"benchmark": "pubmedqa", "systemName": "A model", "metric": "accuracy", "value": 0.78,
 "setting": "zero-shot, abstract shown", "source": "Authors (year), table 2",
 "sourceUrl": "https://…", "instanceCount": 500}
The last two may be left out. Add "kind": "threshold" for a mark that somebody set, such as a pass
mark: it is no sample, so it gets no interval. Values are in the metric's unit: 0.78, not 78.`,
  async run(args) {
    const { positionals } = parseArgs({ args, allowPositionals: true })
    const [action, file, ...more] = positionals
    if (action !== 'add' || more.length > 0) {
      console.error(this.usage)
      return 2
    }
    await withOwnerDatabase(async ({ db }) => {
      const results = file === undefined ? await ownCollection(db) : await readResults(file)
      const { saved, unchanged } = await saveReportedResults(db, results, null)
      console.log(`${saved} reported results saved, ${unchanged} unchanged`)
    })
    return 0
  },
}

/** The figures of the platform's own collection whose benchmark is here. */
async function ownCollection(db: Database): Promise<ReportedResult[]> {
  const here = new Set((await listBenchmarks(db)).map(({ slug }) => slug))
  return reportedFigures.filter(({ benchmark }) => here.has(benchmark))
}

async function readResults(file: string): Promise<ReportedResult[]> {
  const results: ReportedResult[] = []
  const name = path.basename(file)
  for await (const { line, value } of readJsonLines(createReadStream(file), name)) {
    const remedy = 'See "rounds reported --help" for the fields.'
    results.push(parseRecord(ReportedResult, value, { file: name, line }, remedy))
  }
  return results
}
