import { denseRanks } from './order'

/** Pair counts of two rankings and what the variance of their difference needs. */
export interface KendallCounts {
  readonly n: number
  /** All pairs. */
  readonly pairs: number
  readonly discordant: number
  readonly concordantMinusDiscordant: number
  readonly tiesX: TieSums
  readonly tiesY: TieSums
  readonly distinctX: number
  readonly distinctY: number
}

/** Sums over groups of t tied values. */
export interface TieSums {
  /** Σ t(t−1)/2 */
  readonly pairs: number
  /** Σ t(t−1)(t−2) */
  readonly triples: number
  /** Σ t(t−1)(2t+5) */
  readonly weighted: number
}

/**
 * Concordant and discordant pairs in n log n, by counting the inversions of y where x is sorted.
 *
 * @throws TypeError when the lists differ in length
 * @see Knight 1966
 */
export function kendallCounts(x: ArrayLike<number>, y: ArrayLike<number>): KendallCounts {
  const n = x.length
  if (n !== y.length) throw new TypeError(`${n} values against ${y.length}`)
  // tau is symmetric: grouping by the side with fewer values leaves less to merge
  if (sampleDistinct(x) > sampleDistinct(y)) {
    const { tiesX, tiesY, distinctX, distinctY, ...rest } = grouped(y, x)
    return { ...rest, tiesX: tiesY, tiesY: tiesX, distinctX: distinctY, distinctY: distinctX }
  }
  return grouped(x, y)
}

const sampleDistinct = (values: ArrayLike<number>): number =>
  new Set(Array.from({ length: Math.min(200, values.length) }, (_, i) => values[i])).size

function grouped(x: ArrayLike<number>, y: ArrayLike<number>): KendallCounts {
  const n = x.length
  const { ranks, distinct } = denseRanks(x)
  const starts = new Uint32Array(distinct + 1)
  for (let i = 0; i < n; i++) starts[ranks[i]! + 1]! += 1
  const sizes = starts.slice(1)
  for (let r = 0; r < distinct; r++) starts[r + 1]! += starts[r]!
  // y in the order of (x, y): put into its group, each group sorted
  const places = starts.slice()
  const values = new Float64Array(n)
  for (let i = 0; i < n; i++) values[places[ranks[i]!]!++] = y[i]!
  let bothTied = 0
  for (let r = 0; r < distinct; r++) {
    if (sizes[r]! < 2) continue
    const group = values.subarray(starts[r], starts[r + 1]).sort()
    bothTied += tieSums(runLengths(group)).pairs
  }
  const tiesX = tieSums(sizes)
  const { inversions: discordant, sorted } = countInversions(values)
  const runsY = runLengths(sorted)
  const tiesY = tieSums(runsY)
  const pairs = (n * (n - 1)) / 2
  return {
    n,
    pairs,
    discordant,
    concordantMinusDiscordant: pairs - tiesX.pairs - tiesY.pairs + bothTied - 2 * discordant,
    tiesX,
    tiesY,
    distinctX: distinct,
    distinctY: runsY.length,
  }
}

/** How long each run of equal values is. */
function runLengths(sorted: Float64Array): number[] {
  const lengths: number[] = []
  let start = 0
  for (let i = 1; i <= sorted.length; i++)
    if (i === sorted.length || sorted[i] !== sorted[start]) {
      lengths.push(i - start)
      start = i
    }
  return lengths
}

function tieSums(sizes: ArrayLike<number>): TieSums {
  let pairs = 0
  let triples = 0
  let weighted = 0
  for (let i = 0; i < sizes.length; i++) {
    const t = sizes[i]!
    if (t < 2) continue
    pairs += (t * (t - 1)) / 2
    triples += t * (t - 1) * (t - 2)
    weighted += t * (t - 1) * (2 * t + 5)
  }
  return { pairs, triples, weighted }
}

/**
 * How many pairs stand in descending order, by merging neighbouring ascending runs, and the list sorted. Where x has few
 * values, y comes in as few runs, and little is left to merge.
 */
function countInversions(values: Float64Array<ArrayBuffer>): { inversions: number; sorted: Float64Array } {
  const n = values.length
  let bounds = runBounds(values)
  let from = values
  let into = new Float64Array(n)
  let inversions = 0
  while (bounds.length > 2) {
    const merged = [0]
    for (let r = 0; r + 1 < bounds.length; r += 2) {
      const middle = bounds[r + 1]!
      const high = bounds[r + 2] ?? middle
      let a = bounds[r]!
      let b = middle
      for (let at = a; at < high; at++) {
        if (a < middle && (b >= high || from[a]! <= from[b]!)) into[at] = from[a++]!
        else {
          inversions += middle - a
          into[at] = from[b++]!
        }
      }
      merged.push(high)
    }
    bounds = merged
    ;[from, into] = [into, from]
  }
  return { inversions, sorted: from }
}

/** Where ascending runs begin, and the end of the list. */
function runBounds(values: Float64Array): number[] {
  const bounds = [0]
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) bounds.push(i)
  bounds.push(values.length)
  return bounds
}

/** Kendall's tau-b; null for fewer than two values or when either side is constant. */
export function kendallTauB(counts: KendallCounts): number | null {
  const { pairs, tiesX, tiesY } = counts
  if (tiesX.pairs === pairs || tiesY.pairs === pairs) return null
  const tau =
    counts.concordantMinusDiscordant / Math.sqrt(pairs - tiesX.pairs) / Math.sqrt(pairs - tiesY.pairs)
  return Math.min(1, Math.max(-1, tau))
}

/** Kendall's (Stuart's) tau-c; null as tau-b. */
export function kendallTauC(counts: KendallCounts): number | null {
  const { n, pairs, tiesX, tiesY } = counts
  if (tiesX.pairs === pairs || tiesY.pairs === pairs) return null
  const classes = Math.min(counts.distinctX, counts.distinctY)
  const tau = (2 * counts.concordantMinusDiscordant) / ((n ** 2 * (classes - 1)) / classes)
  return Math.min(1, Math.max(-1, tau))
}
