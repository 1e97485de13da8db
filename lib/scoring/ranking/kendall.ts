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
  const rankX = denseRanks(x)
  const rankY = denseRanks(y)
  // pairs of ranks as one number each: a plain numeric sort orders by x, then by y
  const width = Math.max(rankY.distinct, 1)
  const keys = new Float64Array(n)
  for (let i = 0; i < n; i++) keys[i] = rankX.ranks[i]! * width + rankY.ranks[i]!
  keys.sort()
  const sortedY = new Uint32Array(n)
  let bothTied = 0
  let run = 0
  for (let i = 0; i < n; i++) {
    sortedY[i] = keys[i]! % width
    run = i > 0 && keys[i] === keys[i - 1] ? run + 1 : 0
    bothTied += run
  }
  const tiesX = tieSums(rankX.ranks, rankX.distinct)
  const tiesY = tieSums(rankY.ranks, rankY.distinct)
  const pairs = (n * (n - 1)) / 2
  const discordant = countInversions(sortedY)
  return {
    n,
    pairs,
    discordant,
    concordantMinusDiscordant: pairs - tiesX.pairs - tiesY.pairs + bothTied - 2 * discordant,
    tiesX,
    tiesY,
    distinctX: rankX.distinct,
    distinctY: rankY.distinct,
  }
}

function tieSums(ranks: Uint32Array, distinct: number): TieSums {
  const counts = new Float64Array(distinct)
  for (const rank of ranks) counts[rank]! += 1
  let pairs = 0
  let triples = 0
  let weighted = 0
  for (const t of counts) {
    pairs += (t * (t - 1)) / 2
    triples += t * (t - 1) * (t - 2)
    weighted += t * (t - 1) * (2 * t + 5)
  }
  return { pairs, triples, weighted }
}

/** How many pairs stand in descending order, by merging from the bottom; the list ends up sorted. */
function countInversions(values: Uint32Array<ArrayBuffer>): number {
  const n = values.length
  let from = values
  let into = new Uint32Array(n)
  let inversions = 0
  for (let size = 1; size < n; size *= 2) {
    for (let low = 0; low < n; low += 2 * size) {
      const middle = Math.min(low + size, n)
      const high = Math.min(low + 2 * size, n)
      let a = low
      let b = middle
      for (let at = low; at < high; at++) {
        if (a < middle && (b >= high || from[a]! <= from[b]!)) into[at] = from[a++]!
        else {
          inversions += middle - a
          into[at] = from[b++]!
        }
      }
    }
    ;[from, into] = [into, from]
  }
  return inversions
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
