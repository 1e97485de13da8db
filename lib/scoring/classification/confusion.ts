import { byCodePoint } from '../code-points'

export interface Confusion<Label> {
  /** Every label that occurs, sorted (numbers by value, strings by code point), or as listed. */
  readonly labels: readonly Label[]
  /** Gold in rows, predicted in columns: entry `g * labels.length + p`. */
  readonly matrix: Float64Array
}

/**
 * How often each gold label was predicted as each label.
 *
 * @param labels their order; a pair with a label that is not listed is left out
 * @throws TypeError when the two lists differ in length
 */
export function confusionMatrix<Label extends string | number>(
  gold: readonly Label[],
  predicted: readonly Label[],
  labels: readonly Label[] = sortedLabels(gold, predicted),
): Confusion<Label> {
  if (gold.length !== predicted.length)
    throw new TypeError(`${gold.length} gold labels, ${predicted.length} predicted`)
  const places = new Map(labels.map((label, place) => [label, place]))
  const matrix = new Float64Array(labels.length ** 2)
  for (let i = 0; i < gold.length; i++) {
    const row = places.get(gold[i]!)
    const column = places.get(predicted[i]!)
    if (row !== undefined && column !== undefined) matrix[row * labels.length + column]! += 1
  }
  return { labels, matrix }
}

/** The union of both lists, sorted. */
export function sortedLabels<Label extends string | number>(
  gold: readonly Label[],
  predicted: readonly Label[],
): Label[] {
  const union = new Set(gold)
  for (const label of predicted) union.add(label)
  return [...union].sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : byCodePoint(String(a), String(b)),
  )
}
