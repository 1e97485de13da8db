import { parseArgs } from 'node:util'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { formatCount, formatShare } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { metricSignature } from '@/lib/scores/score-signature'
import { metricById } from '@/lib/scoring/metrics/table'
import { signatureLine } from '@/lib/scoring/signature'
import type { MissingRule } from '@/lib/scoring/task'
import { taskById, tasks } from '@/lib/scoring/tasks/table'
import { encoderSource } from '../models/encoder-source'
import { type Command, wrongUsage } from './command'
import { fileStatements, statementFlags, statementUsage } from './file-statements'
import { type LocalBenchmark, officialBenchmark, ownBenchmark } from './local-benchmark'
import { predictionFile } from './prediction-file'
import { printFindings, printReport } from './print-report'
import { type LocalScore, scoreLocally } from './score-locally'

export const score: Command = {
  name: 'score',
  summary: 'score a file on this machine, with gold of your own',
  usage: `usage: rounds score --benchmark ID --gold FOLDER --predictions FILE [--extraction RULE] [--metrics M,M] [--json]
       rounds score --task KIND --params JSON --gold FILE --predictions FILE [--missing RULE] …

Nothing is sent or stored. The numbers, the signature and the receipt are those a submission of the file would get.

  --benchmark ID      a benchmark of the catalogue; --gold is the folder with its official files
  --task KIND         score against gold of your own: JSON lines {"id", "gold"}, and where there are any
                      "options", "slices", "cluster"; a table with the columns id and gold; or for mentions,
                      concepts, relations and tags PubTator, BioC or CoNLL, of which
                      what is of the types in --params counts
  --params JSON       what the task asks for, such as {"choices": 4} or {"labels": ["yes", "no"]}
  --missing RULE      what a missing prediction counts as: wrong (the default), dropped, refused
  --predictions FILE  a file of any format that can be submitted, gzip or not; "-" for standard input
  --extraction RULE   how answers are read out of text
  --metrics M,M       the primary one first
${statementUsage}
  --model-directory DIR
                      folder of models for metrics that need one (ROUNDS_MODEL_DIRECTORY; "rounds model")
  --json              print everything as JSON

Tasks: ${Object.keys(tasks).join(', ')}.
Warnings about the file go to standard error.
Ends with 0 when scored, 1 when the file is not accepted, 2 when asked wrongly.`,
  async run(args) {
    const { values } = parseArgs({
      args,
      options: {
        benchmark: { type: 'string' },
        task: { type: 'string' },
        params: { type: 'string', default: '{}' },
        gold: { type: 'string' },
        predictions: { type: 'string' },
        missing: { type: 'string', default: 'wrong' },
        extraction: { type: 'string' },
        metrics: { type: 'string' },
        ...statementFlags,
        'model-directory': { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    })
    const { benchmark, task, gold, predictions } = values
    if (!gold || !predictions || (benchmark === undefined) === (task === undefined)) {
      return wrongUsage(this, '--gold, --predictions, and either --benchmark or --task')
    }
    const local = benchmark
      ? await officialBenchmark(benchmark, gold)
      : await ownBenchmark(rulesOf(task ?? '', values.params, values.missing, values.metrics), gold)
    const file = await predictionFile(predictions)
    const scored = await scoreLocally(local, file.read(), {
      extraction: values.extraction ?? null,
      metrics: values.metrics?.split(',') ?? null,
      statements: fileStatements(values),
      encoders: encoderSource(values['model-directory'] ?? env.ROUNDS_MODEL_DIRECTORY),
    })
    if (!scored.ok) {
      printReport(scored.report, console.error)
      return 1
    }
    if (values.json) console.log(JSON.stringify(asJson(local, scored), null, 2))
    else print(local, scored)
    printFindings(scored.report, console.error)
    return 0
  },
}

/** @throws DomainError for an unknown task or rule, or parameters that are not JSON */
function rulesOf(id: string, params: string, missing: string, metrics: string | undefined) {
  const task = taskById(id)
  if (!task)
    throw new DomainError('invalid', `The task is one of ${Object.keys(tasks).join(', ')}, not "${id}".`)
  if (!isMissingRule(missing))
    throw new DomainError('invalid', `--missing is wrong, dropped or refused, not "${missing}".`)
  const parsed = parsedParams(params)
  const parameters = task.params.safeParse(parsed)
  if (!parameters.success) {
    const [issue] = parameters.error.issues
    throw new DomainError(
      'invalid',
      `--params does not fit ${id}: ${issue?.path.join('.')} ${issue?.message}`,
    )
  }
  // what a task can be measured by may depend on its parameters: the metrics that fit them
  const fitting = task.metrics.filter((metric) => fits(metric, task.layout(parameters.data)))
  const hasLabels = 'labels' in parsed || 'choices' in parsed
  return {
    task: id,
    params: parsed,
    metrics: metrics?.split(',') ?? fitting,
    missing,
    extraction: [hasLabels ? 'automatic' : 'verbatim'],
  }
}

const isMissingRule = (text: string): text is MissingRule => ['wrong', 'dropped', 'refused'].includes(text)

function parsedParams(text: string): Record<string, never> {
  try {
    return JSON.parse(text)
  } catch {
    throw new DomainError('invalid', `--params is not JSON: ${text}`, { field: 'params' })
  }
}

function fits(metric: string, layout: readonly string[]): boolean {
  try {
    metricById(metric)?.compile(layout)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false // a statistic it needs is not there
    throw error
  }
}

type Scored = Extract<LocalScore, { ok: true }>

function print(
  { descriptor, instances }: LocalBenchmark,
  { signature, statistics, values, receipt }: Scored,
): void {
  const n = instances.length
  console.log(`${descriptor.title}: ${formatCount(n)} instances`)
  console.log(
    `${formatCount(statistics.predicted)} predictions (coverage ${formatShare(statistics.predicted, n)}), ${formatCount(statistics.answered)} answers read by "${signature.extraction}"; a missing one is ${signature.missing}\n`,
  )
  for (const value of values) {
    const metric = metricById(value.metric)!
    const slice = value.sliceDimension === '' ? '' : `  ${value.sliceDimension} = ${value.sliceValue}`
    const how = value.intervalMethod === null ? 'no interval' : `95 % ${value.intervalMethod}`
    const shown =
      value.value === null && metric.needsModel
        ? 'not computed: its model is not here'
        : formatEstimate(value, metric.unit)
    console.log(`${metric.title}${slice}: ${shown}  (n = ${formatCount(value.n)}, ${how})`)
  }
  console.log()
  for (const metric of signature.metrics) console.log(signatureLine(metricSignature(signature, metric)))
  console.log(`receipt ${receipt}`)
}

const asJson = ({ descriptor, instances, contentHash }: LocalBenchmark, scored: Scored) => ({
  benchmark: descriptor.slug,
  contentHash,
  instances: instances.length,
  predicted: scored.statistics.predicted,
  answered: scored.statistics.answered,
  coverage: scored.statistics.predicted / instances.length,
  values: scored.values,
  signature: scored.signature,
  receipt: scored.receipt,
})
