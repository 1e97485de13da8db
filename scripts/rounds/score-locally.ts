import { availableParallelism } from 'node:os'
import { encoderFor } from '@/lib/scores/encoder-for'
import { answerReader } from '@/lib/scores/read-answer'
import { receiptOf } from '@/lib/scores/receipt'
import { scoreFile } from '@/lib/scores/score-file'
import { scoreSignature } from '@/lib/scores/score-signature'
import type { ScoreValue } from '@/lib/scores/score-value'
import { scoringRules } from '@/lib/scores/scoring-rules'
import { SliceBuilder } from '@/lib/scores/slices'
import { type Statistics, StatisticsBuilder } from '@/lib/scores/statistics'
import type { EncoderSource } from '@/lib/scoring/models/encoder'
import { Checker } from '@/lib/submissions/check'
import { sha256InNode } from '@/lib/submissions/digest-node'
import { gunzipInNode } from '@/lib/submissions/gunzip-node'
import type { Prediction } from '@/lib/submissions/prediction'
import { readPredictions, type StoppableSink } from '@/lib/submissions/read-predictions'
import type { CheckReport } from '@/lib/submissions/report'
import type { ScoreSignature } from '@/lib/submissions/signature'
import { type FileStatements, nothingStated } from './file-statements'
import type { LocalBenchmark } from './local-benchmark'

export type LocalScore =
  | { ok: false; report: CheckReport }
  | {
      ok: true
      report: CheckReport
      signature: ScoreSignature
      receipt: string
      statistics: Statistics
      values: readonly ScoreValue[]
    }

/**
 * Scores a file against gold on this machine: the same reading, checking, scoring and signature as on the platform, so
 * the receipt is the one a submission of the file would get.
 *
 * @param metrics ids, the primary first; null: the benchmark's
 * @param encoders models for the metrics that need one; absent: those have no value
 * @param statements how the file is to be read, where it does not say so itself
 */
export async function scoreLocally(
  { descriptor, instances, contentHash }: LocalBenchmark,
  bytes: AsyncIterable<Uint8Array>,
  {
    extraction,
    metrics,
    encoders,
    statements = nothingStated,
  }: {
    extraction: string | null
    metrics: readonly string[] | null
    encoders?: EncoderSource
    statements?: FileStatements
  },
): Promise<LocalScore> {
  const chosen = { ...descriptor, metrics: [...(metrics ?? descriptor.metrics)] }
  const rules = scoringRules(chosen, extraction)
  const { matchBy } = statements
  const keyOf = (id: string, position: number) => (matchBy === 'id' ? id : String(position))
  const positions = new Map(instances.map(({ id }, position) => [keyOf(id, position), position]))
  const readAnswer = answerReader(rules)
  const optionsAt = (position: number) => instances[position]?.question.options ?? null
  const checker = new Checker({
    instanceCount: instances.length,
    missing: descriptor.missing,
    duplicates: descriptor.duplicates,
    ids: positions,
    matchBy,
    extraction: rules.extraction,
    readAnswer,
    optionsAt,
    knowsOptionTexts: true,
    declaredTypes: rules.declaredTypes,
    longestText: rules.longestText,
  })
  const file = new Predictions(checker, positions, descriptor.duplicates === 'last')
  const reading = await readPredictions(bytes, file, {
    ...statements,
    split: descriptor.split,
    digest: sha256InNode(),
    gunzip: gunzipInNode,
  })
  const report = checker.finish(reading)
  if (!report.ok || report.fileHash === null) return { ok: false, report }

  const builder = new StatisticsBuilder(rules, instances.length)
  const slices = new SliceBuilder(descriptor.slices.map(({ id }) => id))
  for (let from = 0; from < instances.length; from += builder.chunkSize) {
    builder.add(
      instances.slice(from, from + builder.chunkSize).map(({ id, gold, slices: own = {} }, i) => {
        const raw = file.at(from + i)
        slices.add(own)
        const answer = raw === undefined ? null : readAnswer(raw, optionsAt(from + i))
        return { id, gold, isPredicted: raw !== undefined, answer }
      }),
    )
  }
  const encoder = await encoderFor(rules, encoders)
  if (encoder) await builder.measure(encoder)
  const statistics = builder.finish()
  const { values } = await scoreFile({
    rules,
    statistics,
    slices: slices.finish(),
    clusters: clustersOf(instances),
    versionHash: contentHash,
    threads: availableParallelism(),
  })
  const signature = scoreSignature({
    descriptor: chosen,
    versionHash: contentHash,
    fileHash: report.fileHash,
    extraction: rules.extraction.id,
    encoder,
  })
  const receipt = receiptOf({
    signature,
    instanceCount: instances.length,
    answeredCount: statistics.answered,
    values,
  })
  return { ok: true, report, signature, receipt, statistics, values }
}

/** Hands what is read to the checker, and keeps the predictions by instance. */
class Predictions implements StoppableSink {
  readonly #checker: Checker
  readonly #positions: ReadonlyMap<string, number>
  readonly #lastWins: boolean
  readonly #kept = new Map<number, Prediction>()

  constructor(checker: Checker, positions: ReadonlyMap<string, number>, lastWins: boolean) {
    this.#checker = checker
    this.#positions = positions
    this.#lastWins = lastWins
  }

  get stopped(): boolean {
    return this.#checker.stopped
  }

  prediction(line: number, id: string, prediction: Prediction, shown?: readonly string[]): void {
    this.#checker.prediction(line, id, prediction, shown)
    const position = this.#positions.get(id)
    if (position !== undefined && (this.#lastWins || !this.#kept.has(position)))
      this.#kept.set(position, prediction)
  }

  issue(finding: Parameters<Checker['issue']>[0]): void {
    this.#checker.issue(finding)
  }

  at(position: number): Prediction | undefined {
    return this.#kept.get(position)
  }
}

/** Cluster of each instance, numbered by first appearance as the platform does; null where each stands alone. */
function clustersOf(instances: LocalBenchmark['instances']): Int32Array | null {
  const numbers = new Map<string, number>()
  let next = 0
  const clusters = Int32Array.from(instances, ({ cluster }) => {
    const known = cluster === undefined ? undefined : numbers.get(cluster)
    const number = known ?? next++
    if (cluster !== undefined) numbers.set(cluster, number)
    return number
  })
  return next === instances.length ? null : clusters
}
