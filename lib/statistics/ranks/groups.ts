/**
 * Groups of systems the data cannot tell apart, for a board in order: each is a run of neighbours of which none was
 * found better than another, as long as it can be made. Runs overlap; a system separable from everybody is a run of one.
 *
 * @param order positions of the ranked systems, best first
 * @param isBetter as `rankAnalysis` gives it
 * @returns runs as [first, last] positions in `order`, inclusive
 */
export function inseparableRuns(
  order: readonly number[],
  isBetter: (i: number, j: number) => boolean,
): (readonly [number, number])[] {
  const separable = (a: number, b: number) => isBetter(a, b) || isBetter(b, a)
  const runs: (readonly [number, number])[] = []
  let first = 0
  for (let last = 0; last < order.length; last++) {
    // the next system starts a new run where it is separable from one already in it
    const next = order[last + 1]
    if (next === undefined) {
      runs.push([first, last])
      break
    }
    let start = first
    for (let k = last; k >= first; k--)
      if (separable(order[k] as number, next)) {
        start = k + 1
        break
      }
    if (start > first) {
      runs.push([first, last])
      first = start
    }
  }
  return runs
}
