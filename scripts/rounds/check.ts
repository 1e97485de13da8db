import { parseArgs } from 'node:util'
import { versionBySlug } from '@/db/queries/benchmarks'
import { versionIds } from '@/db/queries/version-ids'
import { DomainError } from '@/lib/errors'
import type { VersionIds } from '@/lib/submissions/version-ids'
import { checkPredictions } from './check-predictions'
import { type Command, wrongUsage } from './command'
import { fileStatements, statementFlags, statementUsage } from './file-statements'
import { withOwnerDatabase } from './owner-database'
import { predictionFile } from './prediction-file'
import { printReport } from './print-report'
import { Server } from './server'

export const check: Command = {
  name: 'check',
  summary: 'check a file of predictions before it is submitted',
  usage: `usage: rounds check FILE --benchmark ID [--server URL | --local]

Reads FILE ("-" for standard input) as the server will: JSON lines, a JSON document, CSV, corpus formats, or a log of
lm-evaluation-harness, Inspect (.json, .eval) or HELM as it was written; gzip or not. Says which instances it answers, how its answers are read, and what is wrong, with line, field and remedy.

  --benchmark ID            the benchmark it was made for
  --server URL              where its ids are asked for (ROUNDS_URL, else http://localhost:3000)
  --local                   take them from this machine's own instance instead
  --extraction RULE         how answers are read (the benchmark's first rule)
${statementUsage}
  --json                    print the report as JSON

Ends with 0 when the file would be accepted, 1 when not, 2 when asked wrongly.`,
  async run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        benchmark: { type: 'string' },
        server: { type: 'string' },
        local: { type: 'boolean', default: false },
        extraction: { type: 'string' },
        ...statementFlags,
        json: { type: 'boolean', default: false },
      },
    })
    const [given, ...more] = positionals
    if (given === undefined || more.length > 0 || values.benchmark === undefined) {
      return wrongUsage(this, 'one FILE and --benchmark ID')
    }
    const file = await predictionFile(given)
    const slug = values.benchmark
    const version = values.local
      ? await localVersion(slug)
      : await new Server(values.server).get<VersionIds>(`/api/v1/benchmarks/${encodeURIComponent(slug)}/ids`)
    const report = await checkPredictions(file, version, {
      extraction: values.extraction ?? null,
      statements: fileStatements(values),
      isQuiet: values.json,
    })
    if (values.json) console.log(JSON.stringify(report, null, 2))
    else printReport(report, console.log)
    return report.ok ? 0 : 1
  },
}

const localVersion = (slug: string): Promise<VersionIds> =>
  withOwnerDatabase(async ({ db }) => {
    const version = await versionBySlug(db, slug)
    if (!version) throw new DomainError('not-found', `There is no benchmark "${slug}" here.`)
    return versionIds(db, version)
  })
