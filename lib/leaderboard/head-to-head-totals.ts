import type { Outcome } from '../statistics/comparison/verdict'
import { clusteredWilson } from '../statistics/intervals/clustered-wilson'
import { wilson } from '../statistics/intervals/wilson'
import type { HeadToHeadCell, HeadToHeadPair } from './head-to-head'

export const outcomes = ['win', 'tie', 'loss'] as const satisfies readonly Outcome[]

export interface OutcomeShare {
  readonly count: number
  /** Of all comparisons; null without any. */
  readonly share: number | null
  /** Wilson's 95 % interval, every comparison taken as a case of its own; null without any. */
  readonly interval: readonly [number, number] | null
  /** The same with whole systems as the unit, since comparisons of one system go together; null below two systems. */
  readonly bySystem: readonly [number, number] | null
}

export interface HeadToHeadTotals {
  readonly pairs: number
  readonly benchmarks: number
  readonly comparisons: number
  /** Comparisons beside these on instances that are counted already. */
  readonly overlapping: number
  /** Comparisons whose settings differ or are not stated by both. */
  readonly mismatched: number
  readonly win: OutcomeShare
  readonly tie: OutcomeShare
  readonly loss: OutcomeShare
}

/** The cells of a pair that count: none on instances that another one of them is on. */
export const countedCells = ({ cells }: HeadToHeadPair): HeadToHeadCell[] =>
  [...cells.values()].filter(({ overlaps }) => overlaps.length === 0)

/** How many comparisons are wins, ties and losses, with the intervals of their shares. */
export function headToHeadTotals(pairs: readonly HeadToHeadPair[]): HeadToHeadTotals {
  const cells = pairs.flatMap(countedCells)
  const systems = new Map<string, { win: number; tie: number; loss: number; all: number }>()
  for (const { system, outcome } of cells) {
    const counts = systems.get(system.slug) ?? { win: 0, tie: 0, loss: 0, all: 0 }
    counts[outcome]++
    counts.all++
    systems.set(system.slug, counts)
  }
  const perSystem = [...systems.values()]
  const shareOf = (outcome: Outcome): OutcomeShare => {
    const count = cells.reduce((sum, cell) => sum + Number(cell.outcome === outcome), 0)
    const interval = wilson(count, cells.length)
    const bySystem = clusteredWilson(
      perSystem.map((counts) => counts[outcome]),
      perSystem.map(({ all }) => all),
    )
    return {
      count,
      share: cells.length === 0 ? null : count / cells.length,
      interval: interval && [interval.low, interval.high],
      bySystem: bySystem && [bySystem.low, bySystem.high],
    }
  }
  return {
    pairs: pairs.length,
    benchmarks: new Set(cells.map(({ benchmark }) => benchmark)).size,
    comparisons: cells.length,
    overlapping: pairs.reduce((sum, pair) => sum + pair.cells.size, 0) - cells.length,
    mismatched: cells.filter(({ mismatches }) => mismatches.length > 0).length,
    win: shareOf('win'),
    tie: shareOf('tie'),
    loss: shareOf('loss'),
  }
}
