import { clusteredWilson } from '../../statistics/intervals/clustered-wilson'
import { wilson } from '../../statistics/intervals/wilson'
import type { Axis } from '../instruments/instrument'
import type { DecidedPairs, DecidedView } from './axis-results'
import { byArm } from './by-arm'
import type { Observation, StudyIndex } from './observations'
import { groupBy } from './pairs'
import {
  isSettleable,
  type SettledUnit,
  settledCounts,
  settleUnits,
  thresholds,
  type UnitVotes,
} from './settle'
import type { Vote } from './votes'

/**
 * One label for each unit of every arm: as adjudicated, else what more than a threshold of its ratings say, else none,
 * which is an outcome and stays in the denominator. Empty where no unit has two ratings or a decision.
 *
 * @see Dash et al. (2023), arXiv 2304.13714: 29 and 35 of 66 questions without a majority of 12 physicians
 */
export function decidedViews(
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  level: number,
): DecidedView[] {
  const { adjudications } = index.data
  const isRating = new Set(axis.options.filter(({ missing }) => !missing).map(({ value }) => value))
  const rated = observations.filter(({ answer }) => isRating.has(answer?.values[0] ?? ''))
  const arms = byArm(rated, index).map(([arm, own]) => ({
    arm,
    units: unitsOf(own.map((observation) => ({ observation, value: observation.answer?.values[0] ?? '' }))),
  }))
  if (
    !isSettleable(
      arms.flatMap(({ units }) => units),
      adjudications,
    )
  )
    return []
  return thresholds.map((threshold) => ({
    threshold,
    arms: arms.map(({ arm, units }) => {
      const settled = settleUnits(units, adjudications, threshold)
      return {
        ...{ arm, ...settledCounts(settled, axis.options) },
        favourable: axis.favourable.length === 0 ? null : favourableShare(axis, units, settled, level),
      }
    }),
  }))
}

/** The same for pairs of arms, told by who was picked: an adjudicator too decides between places of the item. */
export function decidedPairs(
  { options }: Axis,
  votes: readonly Vote[],
  { data }: StudyIndex,
): DecidedPairs[] {
  const pairs = [...groupBy(votes, ({ a, b }) => `${a} ${b}`).values()].map((of) => ({
    ...{ a: data.arms[of[0]?.a ?? 0]?.id ?? '', b: data.arms[of[0]?.b ?? 0]?.id ?? '' },
    units: unitsOf(of.map(({ observation, option }) => ({ observation, value: option?.value ?? '' }))),
  }))
  if (
    !isSettleable(
      pairs.flatMap(({ units }) => units),
      data.adjudications,
    )
  )
    return []
  return thresholds.map((threshold) => ({
    threshold,
    pairs: pairs.map(({ a, b, units }) => ({
      ...{ a, b, ...settledCounts(settleUnits(units, data.adjudications, threshold), options) },
    })),
  }))
}

const unitsOf = (votes: readonly { observation: Observation; value: string }[]): UnitVotes[] =>
  [...groupBy(votes, ({ observation }) => observation.unit).values()].flatMap((of) => {
    const [first] = of
    if (!first) return []
    const { rating, key, question } = first.observation
    return [{ item: rating.item, key, question, values: of.map(({ value }) => value) }]
  })

function favourableShare(
  { favourable }: Axis,
  units: readonly UnitVotes[],
  settled: readonly SettledUnit[],
  level: number,
) {
  const good = settled.map(({ label }) => (label !== null && favourable.includes(label) ? 1 : 0))
  const total = good.reduce((sum: number, value) => sum + value, 0)
  const interval = wilson(total, units.length, level)
  if (!interval) return null
  const questions = [
    ...groupBy(
      units.map(({ question }, i) => ({ question, good: good[i] ?? 0 })),
      ({ question }) => question,
    ).values(),
  ]
  const sizes = questions.map(({ length }) => length)
  const sums = questions.map((of) => of.reduce((sum, unit) => sum + unit.good, 0))
  return {
    ...{ value: total / units.length, interval },
    intervalOverQuestions: sizes.some((size) => size > 1) ? clusteredWilson(sums, sizes, level) : null,
  }
}
