import { z } from 'zod'
import type { MeasuredText } from '../generation/measures/measure'
import { type BertScore, bertScore, bestScore, type EmbeddedText, idfWeights, rescaled } from './bert-score'
import type { Encoder } from './encoder'

/** Options of BERTScore in a benchmark: part of its signature. */
export const bertScoreOptions = z.strictObject({
  /** Name of the model, whose last layer is the one to compare: the reference cuts RoBERTa-large after 17 of 24. */
  model: z.string().min(1).max(200),
  /** SHA-256 of the model's files, so that every score is by the same one; null: any of the name. */
  sha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable()
    .default(null),
  /** Rare words of the references weigh more. */
  idf: z.boolean().default(false),
  /** Means over unrelated pairs, which become 0; null: not rescaled. */
  baseline: z
    .strictObject({ precision: z.number().lt(1), recall: z.number().lt(1), f1: z.number().lt(1) })
    .nullable()
    .default(null),
})
export type BertScoreOptions = z.infer<typeof bertScoreOptions>

/** Names of the statistics; `bertscore-count` is 0 throughout where no model was there to compute the others. */
export const bertScoreLayout = [
  'bertscore-count',
  'bertscore-precision',
  'bertscore-recall',
  'bertscore-f1',
] as const

interface Work {
  readonly encoder: Encoder
  readonly options: BertScoreOptions
  readonly texts: readonly MeasuredText[]
  /** Awaited after each text: throws to stop, lets others run. */
  readonly checkpoint?: () => Promise<void> | void
}

/**
 * BERTScore of every text, in order, as one vector of statistics each (`bertScoreLayout`). A missing text counts as an
 * empty one: 0, and where the benchmark rescales, what 0 becomes.
 */
export async function bertScoreVectors({
  encoder,
  options,
  texts,
  checkpoint,
}: Work): Promise<Float64Array[]> {
  const idsOf = (text: string) => encoder.tokenIds(text.trim())
  const weightOf = options.idf
    ? idfWeights(texts.flatMap(({ references }) => references.map(idsOf)))
    : (id: number) => (encoder.boundaryIds.has(id) ? 0 : 1)
  const embedded = async (text: string): Promise<EmbeddedText> => {
    const ids = idsOf(text)
    return { ids, vectors: await encoder.embed(ids) }
  }
  const isEmpty = (text: string) => idsOf(text).every((id) => encoder.boundaryIds.has(id))

  const vectors: Float64Array[] = []
  for (const { candidate, references } of texts) {
    let score: BertScore = [0, 0, 0]
    if (candidate !== null && !isEmpty(candidate)) {
      const own = await embedded(candidate)
      const scores: BertScore[] = []
      for (const reference of references)
        scores.push(isEmpty(reference) ? [0, 0, 0] : bertScore(own, await embedded(reference), weightOf))
      score = bestScore(scores)
    }
    const { baseline } = options
    if (baseline) score = rescaled(score, [baseline.precision, baseline.recall, baseline.f1])
    vectors.push(Float64Array.of(1, ...score))
    await checkpoint?.()
  }
  return vectors
}
