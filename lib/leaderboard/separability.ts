import { inseparableRuns } from '../statistics/ranks/groups'
import { rankAnalysis } from '../statistics/ranks/rank-sets'
import { percentileInterval } from '../statistics/resampling/interval'
import { differenceReplicates } from '../statistics/resampling/paired'

export interface SeparableEntry {
  /** Of the primary metric; a row without one is not asked about. */
  readonly value: number
  /** From replicate 0 of the version's dice; null where there are none. */
  readonly replicates: ArrayLike<number> | null
}

export interface SeparableCell {
  /** What the data say of the row against the column; `null` on the diagonal. */
  readonly is: 'better' | 'worse' | 'inseparable' | null
  /** Row minus column, with its own 95 % interval. */
  readonly difference: number
  readonly low: number | null
  readonly high: number | null
}

export interface Separability {
  /** Row by row, in the order given. */
  readonly cells: readonly (readonly SeparableCell[])[]
  /** Pairs told apart, of all pairs. */
  readonly separable: number
  readonly pairs: number
  /** Runs of neighbours of which none is told apart from another, as first and last place, inclusive. */
  readonly runs: readonly (readonly [number, number])[]
}

/**
 * Which of some systems of a board are told apart from which: for all their pairs together, so that with 95 %
 * confidence no pair is called wrongly (stepwise, from the stored replicates, as the rank sets are found). Fewer
 * systems are fewer questions, so a pair can be told apart here that the rank sets of a larger board leave open.
 *
 * @param entries in board order, best first
 * @param options.units instances, or clusters of them
 */
export function separability(
  entries: readonly SeparableEntry[],
  { higherIsBetter, units }: { higherIsBetter: boolean; units: number },
): Separability {
  const { isBetter } = rankAnalysis({
    estimates: entries.map(({ value }) => value),
    replicates: entries.map(({ replicates }) => replicates),
    higherIsBetter,
    units,
  })
  const cells = entries.map((row, i) =>
    entries.map(
      (column, j): SeparableCell => ({
        is: i === j ? null : isBetter(i, j) ? 'better' : isBetter(j, i) ? 'worse' : 'inseparable',
        difference: row.value - column.value,
        ...none,
      }),
    ),
  )
  entries.forEach((row, i) => {
    entries.slice(0, i).forEach((column, j) => {
      const { low, high } = intervalOf(row, column)
      cells[i]![j] = { ...cells[i]![j]!, low, high }
      cells[j]![i] = { ...cells[j]![i]!, low: high && -high, high: low && -low }
    })
  })
  const order = entries.map((_, i) => i)
  return {
    cells,
    separable: cells.flat().filter(({ is }) => is === 'better').length,
    pairs: (entries.length ** 2 - entries.length) / 2,
    runs: inseparableRuns(order, isBetter),
  }
}

const none = { low: null, high: null }

function intervalOf(a: SeparableEntry, b: SeparableEntry): { low: number | null; high: number | null } {
  if (!a.replicates || !b.replicates) return none
  return percentileInterval(differenceReplicates(a.replicates, b.replicates)) ?? none
}
