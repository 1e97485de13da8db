/** Of fewer instances a score tells which answers are right: of one it is the answer's own. */
export const LEAST_HIDDEN = 10

interface SliceCount {
  readonly dimension: string
  /** Instances in it that count. */
  readonly n: number
}

/**
 * The slices whose scores may be shown where gold is hidden: those of ten instances or more. What the slices of a
 * dimension leave over can be worked out from them and the whole, so where that is less than ten, the smallest go, too.
 *
 * @param slices an instance is in one slice of a dimension at most; their order is kept
 * @param total instances that count in the whole
 */
export function shownSlices<Slice extends SliceCount>(slices: readonly Slice[], total: number): Slice[] {
  const shown = new Set<Slice>()
  for (const dimension of new Set(slices.map((slice) => slice.dimension))) {
    const large = slices
      .filter((slice) => slice.dimension === dimension && slice.n >= LEAST_HIDDEN)
      .sort((a, b) => b.n - a.n)
    const rest = () => total - large.reduce((sum, { n }) => sum + n, 0)
    while (large.length > 0 && rest() > 0 && rest() < LEAST_HIDDEN) large.pop()
    for (const slice of large) shown.add(slice)
  }
  return slices.filter((slice) => shown.has(slice))
}
