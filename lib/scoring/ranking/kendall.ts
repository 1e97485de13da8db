import { denseRanks, orderByValue } from './order'

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
 * Concordant and discordant pairs in n log n: in ascending order of y, each value of x is held against those counted
 * before, which stand in a tree of counts by rank of x.
 *
 * @throws TypeError when the lists differ in length
 * @see Knight 1966; Fenwick 1994 for the tree
 */
export function kendallCounts(x: ArrayLike<number>, y: ArrayLike<number>): KendallCounts {
  const n = x.length
  if (n !== y.length) throw new TypeError(`${n} values against ${y.length}`)
  const order = orderByValue(y)
  const { ranks, distinct } = denseRanks(x)
  const sizesX = new Uint32Array(distinct)
  const tiedY: number[] = []
  const tree = new Uint32Array(distinct + 1)
  const inGroup = new Uint32Array(distinct)
  let distinctY = 0
  let discordant = 0
  let bothTied = 0
  for (let start = 0; start < n; distinctY++) {
    const value = y[order[start]!]!
    let end = start
    // pairs that tie in y are neither: the group is asked before it is counted
    do {
      const rank = ranks[order[end]!]!
      let upTo = 0
      for (let node = rank + 1; node > 0; node &= node - 1) upTo += tree[node]!
      discordant += start - upTo
      end++
    } while (end < n && y[order[end]!] === value)
    for (let at = start; at < end; at++) {
      const rank = ranks[order[at]!]!
      sizesX[rank]! += 1
      for (let node = rank + 1; node <= distinct; node += node & -node) tree[node]! += 1
    }
    if (end - start > 1) {
      tiedY.push(end - start)
      for (let at = start; at < end; at++) bothTied += inGroup[ranks[order[at]!]!]!++
      for (let at = start; at < end; at++) inGroup[ranks[order[at]!]!] = 0
    }
    start = end
  }
  const tiesX = tieSums(sizesX)
  const tiesY = tieSums(tiedY)
  const pairs = (n * (n - 1)) / 2
  return {
    n,
    pairs,
    discordant,
    concordantMinusDiscordant: pairs - tiesX.pairs - tiesY.pairs + bothTied - 2 * discordant,
    tiesX,
    tiesY,
    distinctX: distinct,
    distinctY,
  }
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
