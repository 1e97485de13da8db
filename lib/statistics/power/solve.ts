/**
 * The argument at which an increasing function reaches a target, to the last digit.
 *
 * @param from where the search begins, > 0; doubled until the target is passed
 * @returns null when the target is not reached before `limit`
 */
export function solveIncreasing(
  value: (x: number) => number,
  target: number,
  { from = 1e-9, limit = 1e12 }: { from?: number; limit?: number } = {},
): number | null {
  let low = from
  let high = from
  if (value(low) >= target) return low
  while (value(high) < target) {
    low = high
    high *= 2
    if (high > limit) return null
  }
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) break
    if (value(middle) < target) low = middle
    else high = middle
  }
  return (low + high) / 2
}
