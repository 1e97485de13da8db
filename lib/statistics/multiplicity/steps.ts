/** Positions of p-values from smallest to largest; equal values keep their order. */
export const ascending = (p: readonly number[]): number[] =>
  p.map((_, i) => i).sort((i, j) => (p[i] as number) - (p[j] as number) || i - j)

/**
 * Adjusts from the smallest p-value up; no adjusted value falls below the one before it.
 *
 * @param adjust of the p-value with `remaining` hypotheses (itself included) not yet rejected
 */
export function stepDown(p: readonly number[], adjust: (p: number, remaining: number) => number): number[] {
  const adjusted = new Array<number>(p.length)
  let largest = 0
  ascending(p).forEach((i, k) => {
    largest = Math.max(largest, Math.min(1, adjust(p[i] as number, p.length - k)))
    adjusted[i] = largest
  })
  return adjusted
}

/**
 * Adjusts from the largest p-value down; no adjusted value exceeds the one before it.
 *
 * @param adjust of the p-value of this rank, 1 for the smallest
 */
export function stepUp(p: readonly number[], adjust: (p: number, rank: number) => number): number[] {
  const adjusted = new Array<number>(p.length)
  let smallest = 1
  ascending(p)
    .reverse()
    .forEach((i, k) => {
      smallest = Math.min(smallest, adjust(p[i] as number, p.length - k))
      adjusted[i] = smallest
    })
  return adjusted
}
