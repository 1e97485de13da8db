export interface TokenOverlap {
  readonly precision: number
  readonly recall: number
  readonly f1: number
  /** Distinct gold tokens found, over the number of predicted tokens: what upstream calls exact match. */
  readonly exact: number
}

const none: TokenOverlap = { precision: 0, recall: 0, f1: 0, exact: 0 }

/**
 * Overlap of two normalised answers, by tokens. A token both sides have counts as often as it was PREDICTED, so that
 * repeating it raises recall; this is the rule of LLaVA-Med. An empty side gives 0.
 */
export function tokenOverlap(gold: string, predicted: string): TokenOverlap {
  const goldCounts = counts(gold)
  const predictedCounts = counts(predicted)
  if (goldCounts.size === 0 || predictedCounts.size === 0) return none
  let tp = 0
  let fp = 0
  let fn = 0
  let distinct = 0
  for (const [token, count] of predictedCounts) {
    if (goldCounts.has(token)) {
      tp += count
      distinct++
    } else fp += count
  }
  for (const [token, count] of goldCounts) if (!predictedCounts.has(token)) fn += count
  const exact = distinct / (tp + fp)
  if (tp === 0) return { ...none, exact }
  const precision = tp / (tp + fp)
  const recall = tp / (tp + fn)
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), exact }
}

function counts(text: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const token of text.split(' ')) if (token !== '') found.set(token, (found.get(token) ?? 0) + 1)
  return found
}
