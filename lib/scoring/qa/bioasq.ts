/** Answers of BioASQ are compared in lower case and otherwise literally: blanks, accents and punctuation must match. */
const plain = (text: string): string => text.toLowerCase()

export type YesNo = 'yes' | 'no'

/** A submission that contains "yes" anywhere is yes, else one that contains "no" anywhere (also "unknown") is no. */
export function readYesNo(text: string): YesNo | null {
  const lower = plain(text)
  return lower.includes('yes') ? 'yes' : lower.includes('no') ? 'no' : null
}

/**
 * Rank from 1 of the first candidate that equals a synonym of the gold answer; null when there is none.
 *
 * @param gold lists of synonyms
 * @param candidates in order of rank; of each only the first string counts (since BioASQ 5)
 */
export function factoidRank(
  gold: readonly (readonly string[])[],
  candidates: readonly (readonly string[])[],
): number | null {
  const accepted = new Set(gold.flat().map(plain))
  const found = candidates.findIndex(
    (candidate) => candidate[0] !== undefined && accepted.has(plain(candidate[0])),
  )
  return found < 0 ? null : found + 1
}

export interface ListScores {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/**
 * Precision, recall and F1 of one list question. Each submitted item takes away the first gold entry that has it as a
 * synonym, so a repeated item is a false positive; gold entries that are left but still found among the submitted items
 * are no false negatives (each item can save one). No submitted item: all 0.
 *
 * @param gold one list of synonyms per entry
 * @param submitted of each only the first string counts (since BioASQ 5)
 */
export function listScores(
  gold: readonly (readonly string[])[],
  submitted: readonly (readonly string[])[],
): ListScores {
  if (submitted.length === 0) return { precision: 0, recall: 0, f1: 0 }
  const left = gold.map((synonyms) => synonyms.map(plain))
  const items = submitted.map((item) => item.slice(0, 1).map(plain))
  let tp = 0
  for (const [item] of items) {
    const entry = item === undefined ? -1 : left.findIndex((synonyms) => synonyms.includes(item))
    if (entry < 0) continue
    left.splice(entry, 1)
    tp++
  }
  const spare = [...items]
  let fn = 0
  for (const synonyms of left) {
    const saved = spare.findIndex(([item]) => item !== undefined && synonyms.includes(item))
    if (saved < 0) fn++
    else spare.splice(saved, 1)
  }
  const precision = tp / submitted.length
  const recall = tp + fn === 0 ? 0 : tp / (tp + fn)
  const f1 = precision === 0 || recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { precision, recall, f1 }
}
