/** A text as its encoder sees it. */
export interface EmbeddedText {
  readonly ids: readonly number[]
  /** One vector per id, in rows. */
  readonly vectors: Float32Array
}

/** Precision, recall and F1, in this order; cosine similarities, so in [-1, 1] before any rescaling. */
export type BertScore = readonly [precision: number, recall: number, f1: number]

/**
 * BERTScore of a text against one reference: every token is matched with the token of the other text that it is most
 * similar to, and the similarities are averaged by the weights of the tokens.
 *
 * Tokens of weight 0 (without idf: those that begin and end a text) count for nothing themselves, and others may still be
 * matched with them, as in the reference implementation. A text without any weight of its own, such as an empty one,
 * gives 0, and so does F1 where precision and recall cancel out.
 *
 * @param weightOf weight of a token id, at least 0
 * @throws RangeError when a text has no token, or vectors of another length than the other
 * @see Zhang et al. (2020); github.com/Tiiiger/bert_score 0.3.13, greedy_cos_idf
 */
export function bertScore(
  candidate: EmbeddedText,
  reference: EmbeddedText,
  weightOf: (id: number) => number,
): BertScore {
  const a = unitRows(candidate)
  const b = unitRows(reference)
  if (a.length / candidate.ids.length !== b.length / reference.ids.length)
    throw new RangeError('the vectors of the two texts differ in length')
  const [bestOfA, bestOfB] = bestMatches(a, b, candidate.ids.length, reference.ids.length)
  const precision = weightedMean(bestOfA, candidate.ids, weightOf)
  const recall = weightedMean(bestOfB, reference.ids, weightOf)
  if (precision === null || recall === null) return [0, 0, 0]
  const f1 = (2 * precision * recall) / (precision + recall)
  return [precision, recall, Number.isFinite(f1) ? f1 : 0]
}

/** Of several references: the best precision, the best recall and the best F1, each by itself, as the reference has it. */
export const bestScore = (scores: readonly BertScore[]): BertScore =>
  scores.reduce(([p, r, f], [p2, r2, f2]) => [Math.max(p, p2), Math.max(r, r2), Math.max(f, f2)])

/** Spreads scores over the range that texts really have: a baseline (the mean of unrelated pairs) becomes 0, 1 stays. */
export const rescaled = (score: BertScore, baseline: BertScore): BertScore => {
  const [p, r, f] = score.map((value, i) => (value - baseline[i]!) / (1 - baseline[i]!))
  return [p!, r!, f!]
}

/**
 * Inverse document frequencies over the references of a benchmark: `log((N + 1) / (n + 1))` for an id that n of N texts
 * have, and `log(N + 1)` for one that none has. Ids that begin and end every text get 0.
 */
export function idfWeights(references: Iterable<readonly number[]>): (id: number) => number {
  const counts = new Map<number, number>()
  let texts = 0
  for (const ids of references) {
    texts++
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return (id) => Math.log((texts + 1) / ((counts.get(id) ?? 0) + 1))
}

/** Rows brought to length 1, in double precision; a row of zeros stays. */
function unitRows({ ids, vectors }: EmbeddedText): Float64Array {
  const dimension = vectors.length / ids.length
  if (ids.length === 0 || !Number.isInteger(dimension) || dimension === 0)
    throw new RangeError(`${vectors.length} numbers are no vectors of ${ids.length} tokens`)
  const rows = Float64Array.from(vectors)
  for (let from = 0; from < rows.length; from += dimension) {
    let squares = 0
    for (let i = from; i < from + dimension; i++) squares += rows[i]! * rows[i]!
    if (squares === 0) continue
    const length = Math.sqrt(squares)
    for (let i = from; i < from + dimension; i++) rows[i]! /= length
  }
  return rows
}

/** The highest similarity of each row of one text with any row of the other, both ways. */
function bestMatches(
  a: Float64Array,
  b: Float64Array,
  countA: number,
  countB: number,
): [Float64Array, Float64Array] {
  const dimension = a.length / countA
  const bestOfA = new Float64Array(countA).fill(-Infinity)
  const bestOfB = new Float64Array(countB).fill(-Infinity)
  for (let i = 0; i < countA; i++) {
    for (let j = 0; j < countB; j++) {
      let similarity = 0
      for (let d = 0; d < dimension; d++) similarity += a[i * dimension + d]! * b[j * dimension + d]!
      if (similarity > bestOfA[i]!) bestOfA[i] = similarity
      if (similarity > bestOfB[j]!) bestOfB[j] = similarity
    }
  }
  return [bestOfA, bestOfB]
}

/** Null where no token weighs anything. */
function weightedMean(
  similarities: Float64Array,
  ids: readonly number[],
  weightOf: (id: number) => number,
): number | null {
  let sum = 0
  let whole = 0
  for (let i = 0; i < ids.length; i++) {
    const weight = weightOf(ids[i]!)
    sum += weight * similarities[i]!
    whole += weight
  }
  return whole === 0 ? null : sum / whole
}
