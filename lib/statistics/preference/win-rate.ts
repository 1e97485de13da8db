import { wilson } from '../intervals/wilson'
import type { Interval } from '../resampling/interval'
import type { PairCounts } from './pair-counts'

export interface WinRate {
  readonly wins: number
  readonly ties: number
  readonly losses: number
  /** (wins + ties / 2) / battles; null without a battle. */
  readonly rate: number | null
  /** Wilson's, with half a success for a tie: ties vary less than wins and losses, so it errs on the wide side. */
  readonly interval: Interval | null
}

export function winRate(wins: number, ties: number, losses: number, level = 0.95): WinRate {
  const battles = wins + ties + losses
  const successes = wins + ties / 2
  return {
    wins,
    ties,
    losses,
    rate: battles === 0 ? null : successes / battles,
    interval: wilson(successes, battles, level),
  }
}

/** Win rate of each system over all its battles. */
export function winRates({ systems, pairs }: PairCounts, level = 0.95): WinRate[] {
  const totals = Array.from({ length: systems }, () => ({ wins: 0, ties: 0, losses: 0 }))
  for (const { i, j, winsI, winsJ, ties } of pairs) {
    for (const [system, wins, losses] of [
      [i, winsI, winsJ],
      [j, winsJ, winsI],
    ] as const) {
      const total = totals[system] as (typeof totals)[0]
      total.wins += wins
      total.losses += losses
      total.ties += ties
    }
  }
  return totals.map(({ wins, ties, losses }) => winRate(wins, ties, losses, level))
}

/**
 * Share of all battles of a pair that the row's system won against the column's; a tie counts in the denominator only.
 * null where two systems never met.
 */
export function winFractions({ systems, pairs }: PairCounts): (number | null)[][] {
  const fractions = Array.from({ length: systems }, () => new Array<number | null>(systems).fill(null))
  for (const { i, j, winsI, winsJ, ties } of pairs) {
    const battles = winsI + winsJ + ties
    ;(fractions[i] as (number | null)[])[j] = winsI / battles
    ;(fractions[j] as (number | null)[])[i] = winsJ / battles
  }
  return fractions
}
