/** Which departures from the null hypothesis count: larger, smaller or both. */
export type Alternative = 'two-sided' | 'greater' | 'less'

/** The p-value of an alternative from the probabilities of a statistic at most, and at least, as large as seen. */
export function pValue(alternative: Alternative, notAbove: number, notBelow: number): number {
  if (alternative === 'less') return Math.min(1, notAbove)
  if (alternative === 'greater') return Math.min(1, notBelow)
  return Math.min(1, 2 * Math.min(notAbove, notBelow))
}
