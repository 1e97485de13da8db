import type { HeadToHeadCell, HeadToHeadPair } from './head-to-head'
import {
  type HeadToHeadBenchmark,
  type HeadToHeadBoard,
  type HeadToHeadMaterial,
  headToHeadBoard,
} from './head-to-head-board'
import type { HeadToHeadQuery } from './head-to-head-query'
import { headToHeadTotals } from './head-to-head-totals'

/**
 * The board of one pair. Rule and settings of the view hold; what narrows the list of pairs does not.
 *
 * @returns null where the pair has no comparison in this view
 */
export function pairPart(
  material: HeadToHeadMaterial,
  query: HeadToHeadQuery,
  { system, base }: { system: string; base: string },
): HeadToHeadBoard | null {
  const own = material.comparisons.filter((one) => one.system.slug === system && one.base.slug === base)
  const board = headToHeadBoard(
    { ...material, comparisons: own },
    { ...query, adapted: 'any', family: null, size: null, suite: null, show: null },
  )
  return board.pairs.length === 0 ? null : { ...board, query }
}

/**
 * The pairs of the view that have a comparison on one benchmark, the largest difference in favour of adaptation first.
 * Adjusted p-values stay those over all benchmarks of each pair.
 *
 * @returns null where there is none
 */
export function benchmarkPart(
  material: HeadToHeadMaterial,
  query: HeadToHeadQuery,
  slug: string,
): HeadToHeadBoard | null {
  const isReal = material.comparisons.some((one) => one.benchmark === slug && !one.isDemonstration)
  const board = headToHeadBoard(material, {
    ...query,
    suite: null,
    show: isReal ? query.show : 'demonstration',
  })
  const favour = ({ cells }: HeadToHeadPair) => {
    const { difference, higherIsBetter } = cells.get(slug) as HeadToHeadCell
    return higherIsBetter ? difference : -difference
  }
  const pairs = board.pairs
    .flatMap((pair): HeadToHeadPair[] => {
      const cell = pair.cells.get(slug)
      return cell ? [{ ...pair, cells: new Map([[slug, cell]]) }] : []
    })
    .sort((a, b) => favour(b) - favour(a))
  if (pairs.length === 0) return null
  return {
    ...board,
    query,
    pairs,
    columns: board.columns.filter((column) => column.slug === slug),
    totals: headToHeadTotals(pairs),
  }
}

/** A comparison of a board with where it stands. */
export interface PlacedCell {
  readonly pair: HeadToHeadPair
  readonly benchmark: HeadToHeadBenchmark
  readonly cell: HeadToHeadCell
}

/** Every comparison of a board, pair by pair, benchmarks in board order. */
export const placedCells = ({ pairs, columns }: Pick<HeadToHeadBoard, 'pairs' | 'columns'>): PlacedCell[] =>
  pairs.flatMap((pair) =>
    columns.flatMap((benchmark) => {
      const cell = pair.cells.get(benchmark.slug)
      return cell ? [{ pair, benchmark, cell }] : []
    }),
  )

/** Comparisons that can share an axis: by unit and direction of the metric, in order of first appearance. */
export function axisGroups<T>(
  cells: readonly PlacedCell[],
  unitOf: (metric: string) => T,
): { unit: T; higherIsBetter: boolean; cells: PlacedCell[] }[] {
  const groups: { unit: T; higherIsBetter: boolean; cells: PlacedCell[] }[] = []
  for (const placed of cells) {
    const unit = unitOf(placed.benchmark.metric)
    const { higherIsBetter } = placed.cell
    const known = groups.find((group) => group.unit === unit && group.higherIsBetter === higherIsBetter)
    if (known) known.cells.push(placed)
    else groups.push({ unit, higherIsBetter, cells: [placed] })
  }
  return groups
}
