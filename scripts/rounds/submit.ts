import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { DomainError } from '@/lib/errors'
import { queryOfRequest } from '@/lib/submissions/query-of-request'
import type { CheckReport } from '@/lib/submissions/report'
import type { SubmissionState } from '@/lib/submissions/state'
import type { VersionIds } from '@/lib/submissions/version-ids'
import { checkPredictions } from './check-predictions'
import { type Command, wrongUsage } from './command'
import { fileStatements } from './file-statements'
import { type PredictionFile, predictionFile } from './prediction-file'
import { printReport } from './print-report'
import { printState, statusInWords } from './print-state'
import { progressLine } from './progress-line'
import { Server } from './server'
import { type SubmitOptions, submitOptions } from './submit-options'
import { type Uploaded, upload } from './upload'

export const submit: Command = {
  name: 'submit',
  summary: 'submit a file of predictions to a server',
  usage: `usage: rounds submit FILE --benchmark ID --system SLUG [OPTIONS]

Checks FILE as "rounds check" does, sends it, and says where it can be watched. The server is --server, ROUNDS_URL or
http://localhost:3000; ROUNDS_TOKEN is a personal API token with the scope "submissions:write".

  how the system was run (leave all out, and the page says "setting not stated"):
  --shots N   --context TEXT   --chain-of-thought yes|no   --decoding TEXT   --fine-tuned yes|no   --prompt TEXT|@FILE

  --organisation SLUG       submit for an organisation, on its quota
  --run N                   the how-manyeth repeat under this setting (1); of a log with several outputs, the Nth is read
  --notes TEXT              for readers of the submission
  --version N               refuse unless this is the benchmark's current version
  --extraction RULE   --format FORMAT   --id-field NAME   --prediction-field NAME   --match-by id|position
                            as for "rounds check"
  --no-check                send without checking first
  --wait                    wait for the scores and print them
  --key KEY                 the same key again is the same submission, not a second one
  --json                    print what the server answered as JSON

Ends with 0 when accepted (with --wait: scored), 1 when refused or failed, 2 when asked wrongly.`,
  async run(args) {
    const options = submitOptions(args)
    if (options === null) {
      return wrongUsage(this, 'one FILE, --benchmark ID and --system SLUG')
    }
    const server = new Server(options.server)
    server.requireToken()
    const file = await predictionFile(options.file)
    const checked = await checkFirst(server, file, options)
    if (checked && !checked.ok) return refuse(checked, options)
    const uploaded = await send(server, file, options, checked)
    if ('refused' in uploaded) return refuse(uploaded.refused, options)
    const path = `/api/v1/submissions/${uploaded.id}`
    if (options.wait) await untilScored(server, path, options.json)
    const state = await server.get<SubmissionState>(path)
    if (options.json) console.log(JSON.stringify(state, null, 2))
    else {
      console.log(uploaded.report === null ? 'Accepted before, under the same key.' : 'Accepted.')
      printState(state, console.log)
    }
    return state.status === 'failed' ? 1 : 0
  },
}

/** The check before sending; null where it is not wanted or the file can be read only once. */
async function checkFirst(
  server: Server,
  file: PredictionFile,
  { check, request, json }: SubmitOptions,
): Promise<CheckReport | null> {
  if (!check || !file.canBeReadAgain) return null
  const version = await server.get<VersionIds>(
    `/api/v1/benchmarks/${encodeURIComponent(request.benchmark)}/ids`,
  )
  const { id, prediction } = request.fields ?? {}
  return checkPredictions(file, version, {
    extraction: request.extraction ?? null,
    statements: fileStatements({
      format: request.format ?? undefined,
      'id-field': id,
      'prediction-field': prediction,
      'match-by': request.matchBy,
      run: request.run === undefined ? undefined : String(request.run),
    }),
    isQuiet: json,
  })
}

async function send(
  server: Server,
  file: PredictionFile,
  { request, key = randomUUID(), json }: SubmitOptions,
  checked: CheckReport | null,
): Promise<Uploaded | { refused: CheckReport }> {
  const query = queryOfRequest({
    ...request,
    fileName: file.name,
    expected: { bytes: file.bytes, sha256: checked?.fileHash ?? null },
  })
  try {
    return await upload(server, file, query, key, json)
  } catch (error) {
    const report = error instanceof DomainError && 'report' in error ? error.report : null
    if (report === null) throw error
    return { refused: report as CheckReport }
  }
}

function refuse(report: CheckReport, { json }: SubmitOptions): number {
  if (json) console.log(JSON.stringify(report, null, 2))
  else printReport(report, console.log)
  return 1
}

async function untilScored(server: Server, path: string, isQuiet: boolean): Promise<void> {
  const progress = progressLine(isQuiet)
  for (;;) {
    const state = await server.get<SubmissionState>(path)
    if (state.status === 'scored' || state.status === 'failed') break
    progress.show(statusInWords(state))
    await sleep(500)
  }
  progress.clear()
}
