import type { OrderMetric } from '../metric'
import { denseRanks } from '../ranking/order'
import { rememberedOrder, twoColumnMetric } from './ordered'

/** Kendall's tau-b. */
export const kendallTauB: OrderMetric = twoColumnMetric(
  {
    id: 'kendall-tau-b',
    title: "Kendall's tau-b",
    unit: 'correlation',
    range: [-1, 1],
    higherIsBetter: true,
    description:
      'Concordant less discordant pairs over all pairs, corrected for ties on either side. Undefined when either side is constant.',
    formula: '(C − D) / √((N − T_x)(N − T_y))',
    source: 'Kendall 1945; SciPy 1.10.1, kendalltau',
  },
  ['x', 'y'],
  () => {
    const orderOf = rememberedOrder()
    let known: ArrayLike<number> | null = null
    let rankY = denseRanks([])
    return (weights, x, y) => {
      if (y !== known) {
        rankY = denseRanks(y)
        known = y
      }
      return weightedTau(weights, x, orderOf(x), rankY)
    }
  },
)

/** Pairs of weighted instances, counted by adding each group of equal x to a tree of weights by rank of y. */
function weightedTau(
  weights: Float64Array,
  x: ArrayLike<number>,
  order: Uint32Array,
  { ranks, distinct }: { ranks: Uint32Array; distinct: number },
): number | null {
  const tree = new Float64Array(distinct + 1)
  const byY = new Float64Array(distinct)
  let total = 0
  let tiedX = 0
  let difference = 0
  for (let at = 0; at < order.length; ) {
    const value = x[order[at]!]!
    const first = at
    let size = 0
    for (; at < order.length && x[order[at]!] === value; at++) {
      const i = order[at]!
      const w = weights[i]!
      if (w === 0) continue
      const rank = ranks[i]!
      const below = sumBelow(tree, rank)
      const above = total - below - (byY[rank] ?? 0)
      difference += w * (below - above)
      size += w
    }
    for (let i = first; i < at; i++) {
      const w = weights[order[i]!]!
      const rank = ranks[order[i]!]!
      byY[rank]! += w
      for (let node = rank + 1; node <= distinct; node += node & -node) tree[node]! += w
    }
    tiedX += (size * (size - 1)) / 2
    total += size
  }
  let tiedY = 0
  for (const size of byY) tiedY += (size * (size - 1)) / 2
  const pairs = (total * (total - 1)) / 2
  const [a, b] = [pairs - tiedX, pairs - tiedY]
  return a <= 0 || b <= 0 ? null : Math.min(1, Math.max(-1, difference / Math.sqrt(a) / Math.sqrt(b)))
}

function sumBelow(tree: Float64Array, rank: number): number {
  let sum = 0
  for (let node = rank; node > 0; node -= node & -node) sum += tree[node]!
  return sum
}
