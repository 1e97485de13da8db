import { orderByValue } from './order'

/**
 * Share of instances whose class is among the k best scored; of tied classes the later one counts as better.
 *
 * @param gold position of each instance's class in its row of scores
 * @returns null without instances
 * @see scikit-learn 1.2.1, top_k_accuracy_score
 */
export function topKAccuracy(
  gold: readonly number[],
  scores: readonly ArrayLike<number>[],
  k: number,
): number | null {
  if (gold.length === 0) return null
  const hits = gold.filter((label, i) => orderByValue(scores[i]!).subarray(-k).includes(label))
  return hits.length / gold.length
}

/**
 * Label ranking average precision: for each true label the share of true labels among those scored at least as high,
 * averaged over true labels, then over instances. An instance with no or all labels true counts 1.
 *
 * @returns null without instances
 */
export function labelRankingAveragePrecision(
  gold: readonly ArrayLike<number>[],
  scores: readonly ArrayLike<number>[],
): number | null {
  if (gold.length === 0) return null
  let sum = 0
  gold.forEach((row, i) => {
    const score = Array.from(scores[i]!)
    const relevant = score.flatMap((_, label) => (row[label] ? [label] : []))
    if (relevant.length === 0 || relevant.length === score.length) {
      sum += 1
      return
    }
    const own = relevant.map((label) => {
      const atLeast = (other: number) => other >= score[label]!
      return relevant.filter((other) => atLeast(score[other]!)).length / score.filter(atLeast).length
    })
    sum += own.reduce((a, b) => a + b, 0) / own.length
  })
  return sum / gold.length
}
