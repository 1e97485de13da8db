export interface Criterion {
  /** Worth of the criterion; negative for what an answer must not do. */
  readonly points: number
  readonly isMet: boolean
}

/**
 * Points of the criteria met, as a share of all positive points: 1 is perfect, below 0 is possible.
 *
 * @returns null when no criterion has positive points
 * @see Arora et al. 2025, HealthBench
 */
export function rubricScore(criteria: readonly Criterion[]): number | null {
  let possible = 0
  let achieved = 0
  for (const { points, isMet } of criteria) {
    if (points > 0) possible += points
    if (isMet) achieved += points
  }
  return possible === 0 ? null : achieved / possible
}

/** Mean of the scores, clipped to [0, 1] only at the end; null without scores. */
export function clippedMean(scores: readonly number[]): number | null {
  if (scores.length === 0) return null
  const mean = scores.reduce((a, b) => a + b, 0) / scores.length
  return Math.min(1, Math.max(0, mean))
}
