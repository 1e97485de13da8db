import { setImmediate as otherWork } from 'node:timers/promises'
import { encoderFor } from '@/lib/scores/encoder-for'
import { answerReader } from '@/lib/scores/read-answer'
import { type FileScores, scoreFile } from '@/lib/scores/score-file'
import { scoreSignature } from '@/lib/scores/score-signature'
import { scoringRules } from '@/lib/scores/scoring-rules'
import { SliceBuilder } from '@/lib/scores/slices'
import { type Statistics, StatisticsBuilder } from '@/lib/scores/statistics'
import type { Encoder, EncoderSource } from '@/lib/scoring/models/encoder'
import type { ScoreSignature } from '@/lib/submissions/signature'
import type { SubmissionStage } from '@/lib/submissions/status'
import type { Database } from '../client'
import { instancesToScore, type SubmissionToScore } from '../queries/scoring-input'

export interface ComputedScores extends FileScores {
  readonly signature: ScoreSignature
  readonly statistics: Statistics
  /** The answer read for each instance, in order; null where there is none. */
  readonly answers: readonly unknown[]
}

export interface ComputeOptions {
  readonly threads: number
  /** Models for the metrics that need one; absent: none, and those metrics have no value. */
  readonly encoders?: EncoderSource | undefined
  /** Told what begins; awaited. */
  readonly onStage?: (stage: SubmissionStage) => Promise<void>
  /** Asked now and then; throws to stop. */
  readonly checkpoint?: () => void
}

/** Of predictions read beside their gold: long ones come fewer at a time. */
const charactersAtOnce = 32 * 2 ** 20

export const signatureOf = (
  { version, fileHash, extraction }: SubmissionToScore,
  encoder: Encoder | null,
): ScoreSignature =>
  scoreSignature({
    encoder,
    descriptor: version.descriptor,
    versionHash: version.contentHash,
    fileHash,
    extraction,
  })

/**
 * Reads a submission's predictions beside their gold and works out everything the ledger keeps. Writes nothing: the
 * same numbers whoever computes them, so that a receipt can be checked by computing again.
 *
 * @throws DomainError when the file cannot be scored as its benchmark says
 */
export async function computeScores(
  db: Database,
  submission: SubmissionToScore,
  { threads, encoders, onStage, checkpoint }: ComputeOptions,
): Promise<ComputedScores> {
  const { version } = submission
  const { descriptor, instanceCount } = version
  const rules = scoringRules(descriptor, submission.extraction)
  const encoder = await encoderFor(rules, encoders)
  const readAnswer = answerReader(rules)
  const builder = new StatisticsBuilder(rules, instanceCount)
  const slices = new SliceBuilder(descriptor.slices.map(({ id }) => id))
  const clusters = new Int32Array(instanceCount)
  const answers: unknown[] = []

  await onStage?.('reading')
  const place = { versionId: version.id, submissionId: submission.id }
  const chunk = Math.max(1, Math.min(builder.chunkSize, Math.floor(charactersAtOnce / submission.lineLength)))
  for (let from = 0; from < instanceCount; from += chunk) {
    const rows = await instancesToScore(db, place, from, Math.min(instanceCount, from + chunk))
    builder.add(
      rows.map(({ externalId, gold, raw, options, cluster, slices: own }) => {
        const answer = raw === null ? null : readAnswer(raw, options)
        clusters[answers.length] = cluster
        slices.add(own)
        answers.push(answer)
        return { id: externalId, gold, isPredicted: raw !== null, answer }
      }),
    )
    checkpoint?.()
    await otherWork()
  }
  await onStage?.('scoring')
  if (encoder) {
    await builder.measure(encoder, async () => {
      checkpoint?.()
      await otherWork()
    })
  }
  const statistics = builder.finish()
  await onStage?.('resampling')
  const scored = await scoreFile({
    rules,
    statistics,
    slices: slices.finish(),
    clusters: version.clusterCount === instanceCount ? null : clusters,
    versionHash: version.contentHash,
    threads,
    checkpoint,
  })
  return { ...scored, signature: signatureOf(submission, encoder), statistics, answers }
}
