import { averageScores, type ClassScores, classScores, type ZeroDivision } from './averages'

export interface MultilabelReport {
  readonly micro: ClassScores
  readonly macro: ClassScores | null
  readonly weighted: ClassScores
  /** Mean over items of each item's own precision, recall and F1; null without items. */
  readonly samples: Omit<ClassScores, 'support'> | null
  readonly perLabel: readonly (ClassScores & { readonly label: string })[]
  /** Share of items whose set of labels is right as a whole. */
  readonly subsetAccuracy: number | null
  /** Share of (item, label) cells that are wrong. */
  readonly hammingLoss: number | null
  /** Mean overlap of the two sets; `zeroDivision` where both are empty, as scikit-learn counts it. */
  readonly jaccardSamples: number | null
}

/**
 * Scores of sets of labels, as scikit-learn computes them from indicator matrices.
 *
 * @param labels all labels there are; others are ignored
 * @throws TypeError when the two lists differ in length
 */
export function multilabelReport(
  gold: readonly (readonly string[])[],
  predicted: readonly (readonly string[])[],
  labels: readonly string[],
  zeroDivision: ZeroDivision = 0,
): MultilabelReport {
  if (gold.length !== predicted.length)
    throw new TypeError(`${gold.length} gold sets, ${predicted.length} predicted`)
  const counts = labels.map(() => ({ tp: 0, predicted: 0, gold: 0 }))
  const sums = { precision: 0, recall: 0, f1: 0, jaccard: 0, exact: 0, wrong: 0 }
  gold.forEach((entry, i) => {
    const goldSet = new Set(entry)
    const predictedSet = new Set(predicted[i])
    const item = { tp: 0, predicted: 0, gold: 0 }
    labels.forEach((label, c) => {
      const isGold = goldSet.has(label) ? 1 : 0
      const isPredicted = predictedSet.has(label) ? 1 : 0
      for (const count of [item, counts[c]!]) {
        count.tp += isGold & isPredicted
        count.gold += isGold
        count.predicted += isPredicted
      }
    })
    const own = classScores(item, zeroDivision)
    const union = item.gold + item.predicted - item.tp
    sums.precision += own.precision
    sums.recall += own.recall
    sums.f1 += own.f1
    sums.jaccard += union === 0 ? zeroDivision : item.tp / union
    sums.exact += union === item.tp ? 1 : 0
    sums.wrong += union - item.tp
  })
  const n = gold.length
  const { perClass, micro, macro, weighted } = averageScores(counts, zeroDivision)
  return {
    micro,
    macro,
    weighted,
    samples: n === 0 ? null : { precision: sums.precision / n, recall: sums.recall / n, f1: sums.f1 / n },
    perLabel: perClass.map((scores, c) => ({ label: labels[c]!, ...scores })),
    subsetAccuracy: n === 0 ? null : sums.exact / n,
    hammingLoss: n === 0 || labels.length === 0 ? null : sums.wrong / (n * labels.length),
    jaccardSamples: n === 0 ? null : sums.jaccard / n,
  }
}
