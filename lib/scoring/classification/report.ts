import { averageScores, type ClassScores, type ZeroDivision } from './averages'
import { type Confusion, confusionMatrix } from './confusion'

export interface ClassificationReport<Label> {
  /** null without instances. */
  readonly accuracy: number | null
  /** Mean recall over the classes in gold; null without instances. */
  readonly balancedAccuracy: number | null
  readonly micro: ClassScores
  readonly macro: ClassScores | null
  readonly weighted: ClassScores
  readonly perClass: readonly (ClassScores & { readonly label: Label })[]
  /** Over every label that occurs, whatever `labels` says. */
  readonly confusion: Confusion<Label>
}

/**
 * Everything scikit-learn's classification report has, from one pass over the labels.
 *
 * @param options.labels classes that precision, recall and F1 are about, in order; every label that occurs if absent.
 *   A listed label that never occurs counts as zeros.
 * @throws TypeError when the two lists differ in length
 */
export function classificationReport<Label extends string | number>(
  gold: readonly Label[],
  predicted: readonly Label[],
  { labels, zeroDivision = 0 }: { labels?: readonly Label[]; zeroDivision?: ZeroDivision } = {},
): ClassificationReport<Label> {
  const confusion = confusionMatrix(gold, predicted)
  const k = confusion.labels.length
  const rows = new Float64Array(k)
  const columns = new Float64Array(k)
  let right = 0
  for (let g = 0; g < k; g++) {
    for (let p = 0; p < k; p++) {
      rows[g]! += confusion.matrix[g * k + p]!
      columns[p]! += confusion.matrix[g * k + p]!
    }
    right += confusion.matrix[g * k + g]!
  }
  const listed = labels ?? confusion.labels
  const counts = listed.map((label) => {
    const c = confusion.labels.indexOf(label)
    return c < 0
      ? { tp: 0, predicted: 0, gold: 0 }
      : { tp: confusion.matrix[c * k + c]!, predicted: columns[c]!, gold: rows[c]! }
  })
  const { perClass, micro, macro, weighted } = averageScores(counts, zeroDivision)
  const recalls = confusion.labels.flatMap((_, c) =>
    rows[c]! > 0 ? [confusion.matrix[c * k + c]! / rows[c]!] : [],
  )
  return {
    accuracy: gold.length === 0 ? null : right / gold.length,
    balancedAccuracy: recalls.length === 0 ? null : recalls.reduce((a, b) => a + b, 0) / recalls.length,
    micro,
    macro,
    weighted,
    perClass: perClass.map((scores, c) => ({ label: listed[c]!, ...scores })),
    confusion,
  }
}
