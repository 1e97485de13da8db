/** A half-open range of characters. */
export type Range = readonly [start: number, end: number]

/** Ranges merged where they overlap or touch, in order; empty ones are left out. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: [number, number][] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
    if (end <= start) continue
    const last = merged.at(-1)
    if (last && start <= last[1]) last[1] = Math.max(last[1], end)
    else merged.push([start, end])
  }
  return merged
}

/** Total length, overlapping ranges counted each. */
export const totalLength = (ranges: readonly Range[]): number =>
  ranges.reduce((sum, [start, end]) => sum + Math.max(0, end - start), 0)

/** Characters that lie in both unions. */
export function sharedLength(a: readonly Range[], b: readonly Range[]): number {
  const left = mergeRanges(a)
  const right = mergeRanges(b)
  let shared = 0
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const [from, to] = left[i]!
    const [start, end] = right[j]!
    shared += Math.max(0, Math.min(to, end) - Math.max(from, start))
    if (to < end) i++
    else j++
  }
  return shared
}

/** Whether two ranges share a character or touch: zero-length contact counts. */
export const rangesTouch = ([from, to]: Range, [start, end]: Range): boolean => from <= end && start <= to

export interface RangeScores {
  readonly recall: number
  readonly precision: number
  readonly iou: number
}

/**
 * Token-aware scores of one question: how much of the reference ranges the retrieved chunks cover.
 *
 * Overlapping references count twice in the denominator of recall, overlapping chunks twice in that of precision.
 * No references: recall 1. Nothing retrieved: precision 0.
 *
 * @see Jadon et al. 2025, arXiv 2502.15854
 */
export function rangeScores(references: readonly Range[], retrieved: readonly Range[]): RangeScores {
  const covered = sharedLength(references, retrieved)
  const wanted = totalLength(references)
  const given = totalLength(retrieved)
  const uncovered = totalLength(mergeRanges(references)) - covered
  return {
    recall: wanted === 0 ? 1 : covered / wanted,
    precision: given === 0 ? 0 : covered / given,
    iou: given + uncovered === 0 ? 0 : covered / (given + uncovered),
  }
}

/**
 * Precision Omega: the best precision a chunking allows, whatever the retriever: covered reference characters over the
 * union of all chunks that touch a reference and of what no chunk covers.
 *
 * @param chunks all chunks of the corpus the references are in
 * @returns null without references
 */
export function precisionOmega(references: readonly Range[], chunks: readonly Range[]): number | null {
  if (totalLength(references) === 0) return null
  const touching = chunks.filter((chunk) => references.some((reference) => rangesTouch(chunk, reference)))
  return sharedLength(references, touching) / totalLength(mergeRanges([...touching, ...references]))
}
