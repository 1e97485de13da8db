/** Ranks from 1; equal values share the mean of their ranks. Also the sizes of the groups of equal values. */
export function midRanks(values: ArrayLike<number>): { ranks: Float64Array; ties: number[] } {
  const n = values.length
  const order = Array.from({ length: n }, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  )
  const ranks = new Float64Array(n)
  const ties: number[] = []
  for (let first = 0; first < n; ) {
    let last = first
    while (last + 1 < n && values[order[last + 1] as number] === values[order[first] as number]) last++
    for (let k = first; k <= last; k++) ranks[order[k] as number] = (first + last) / 2 + 1
    ties.push(last - first + 1)
    first = last + 1
  }
  return { ranks, ties }
}
