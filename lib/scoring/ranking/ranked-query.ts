import { byCodePoint } from '../code-points'

/** One query: what was retrieved, in rank order, with its judgement; and all judgements there are. */
export interface RankedQuery {
  /** Grade of each retrieved document, null where it was not judged. */
  readonly grades: readonly (number | null)[]
  /** Every judged grade, retrieved or not. */
  readonly judged: readonly number[]
}

export interface RetrievedDocument {
  readonly id: string
  readonly score: number
}

/**
 * Ranks documents as trec_eval does: by score, descending and compared as 32-bit floats, ties by document id,
 * descending.
 */
export function rankDocuments(
  judgements: ReadonlyMap<string, number>,
  retrieved: readonly RetrievedDocument[],
): RankedQuery {
  const ranked = [...retrieved].sort(
    (a, b) => Math.fround(b.score) - Math.fround(a.score) || byCodePoint(b.id, a.id),
  )
  return {
    grades: ranked.map((document) => judgements.get(document.id) ?? null),
    judged: [...judgements.values()],
  }
}

/** A document counts as relevant from grade 1 on. */
export const isRelevant = (grade: number | null): boolean => grade !== null && grade >= 1

export const relevantCount = (query: RankedQuery): number => query.judged.filter(isRelevant).length

export const retrievedRelevant = (query: RankedQuery, k = query.grades.length): number =>
  query.grades.slice(0, k).filter(isRelevant).length

/** Relevant documents among the first k, over k. */
export const precisionAt = (query: RankedQuery, k: number): number => retrievedRelevant(query, k) / k

/** Relevant documents among the first k, over all relevant ones; 0 when none is relevant. */
export function recallAt(query: RankedQuery, k: number): number {
  const relevant = relevantCount(query)
  return relevant === 0 ? 0 : retrievedRelevant(query, k) / relevant
}

/** 1 / rank of the first relevant document, 0 without one. */
export function reciprocalRank(query: RankedQuery): number {
  const first = query.grades.findIndex(isRelevant)
  return first < 0 ? 0 : 1 / (first + 1)
}

/**
 * Σ precision at each relevant document retrieved, over `denominator`.
 *
 * @param denominator the number of relevant documents where absent; BioASQ divides by 10 or by min(10, relevant)
 * @param k ranks that count
 */
export function averagePrecisionOf(
  query: RankedQuery,
  { denominator = relevantCount(query), k = query.grades.length }: { denominator?: number; k?: number } = {},
): number {
  let found = 0
  let sum = 0
  query.grades.slice(0, k).forEach((grade, at) => {
    if (isRelevant(grade)) sum += ++found / (at + 1)
  })
  return denominator === 0 ? 0 : sum / denominator
}

/** nDCG with linear gain and discount 1 / log2(rank + 1), the best order taken over all judged documents. */
export function ndcgOf(query: RankedQuery, k = Number.POSITIVE_INFINITY): number {
  const gain = (grades: readonly (number | null)[]) =>
    grades.reduce<number>(
      (sum, grade, at) => (at < k && isRelevant(grade) ? sum + grade! / Math.log2(at + 2) : sum),
      0,
    )
  const best = gain([...query.judged].sort((a, b) => b - a))
  return best === 0 ? 0 : gain(query.grades) / best
}

/** Precision at R, the number of relevant documents; 0 when none is relevant. */
export function rPrecision(query: RankedQuery): number {
  const relevant = relevantCount(query)
  return relevant === 0 ? 0 : retrievedRelevant(query, relevant) / relevant
}

/** Whether a relevant document is among the first k. */
export const successAt = (query: RankedQuery, k: number): number => (retrievedRelevant(query, k) > 0 ? 1 : 0)

/**
 * Binary preference: how rarely a document judged not relevant ranks above a relevant one. Unjudged documents and
 * negative grades do not count (Buckley and Voorhees 2004, as trec_eval 9 bounds it).
 */
export function bpref(query: RankedQuery): number {
  const relevant = relevantCount(query)
  const bound = Math.min(query.judged.filter((grade) => grade === 0).length, relevant)
  let above = 0
  let sum = 0
  for (const grade of query.grades) {
    if (isRelevant(grade)) sum += above === 0 ? 1 : 1 - Math.min(above, relevant) / bound
    else if (grade === 0) above++
  }
  return relevant === 0 ? 0 : sum / relevant
}
