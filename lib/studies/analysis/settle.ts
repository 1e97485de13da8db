import { groupBy } from './pairs'
import type { Adjudication } from './study-data'

/** More than half, and more than four in five: the two thresholds in use. */
export const thresholds = [0.5, 0.8] as const

/** What raters said of one unit, one option each. */
export interface UnitVotes {
  readonly item: string
  /** Of the rating's values: where an adjudicator's decision is kept too. */
  readonly key: string
  readonly question: number
  readonly values: readonly string[]
}

export interface SettledUnit {
  /** null where no option has enough votes: an outcome of its own. */
  readonly label: string | null
  readonly isAdjudicated: boolean
}

/** One label for each unit: as adjudicated, else the option of more than a share of its votes, else none. */
export function settleUnits(
  units: readonly UnitVotes[],
  adjudications: readonly Adjudication[],
  threshold: number,
): SettledUnit[] {
  const decisions = new Map(adjudications.map(({ item, key, value }) => [JSON.stringify([item, key]), value]))
  return units.map(({ item, key, values }) => {
    const decision = decisions.get(JSON.stringify([item, key]))
    if (decision !== undefined) return { label: decision, isAdjudicated: true }
    const winner = [...groupBy(values, (value) => value)].find(
      ([, votes]) => votes.length > threshold * values.length,
    )
    return { label: winner?.[0] ?? null, isAdjudicated: false }
  })
}

/** Whether there is anything to settle: a unit with two votes, or a decision. */
export const isSettleable = (units: readonly UnitVotes[], adjudications: readonly Adjudication[]): boolean =>
  units.some(({ values }) => values.length > 1) ||
  settleUnits(units, adjudications, 1).some(({ isAdjudicated }) => isAdjudicated)

/** How units came out. */
export function settledCounts(
  settled: readonly SettledUnit[],
  options: readonly { readonly value: string }[],
) {
  return {
    units: settled.length,
    adjudicated: settled.filter(({ isAdjudicated }) => isAdjudicated).length,
    undecided: settled.filter(({ label }) => label === null).length,
    counts: options.map(({ value }) => settled.filter(({ label }) => label === value).length),
  }
}
