import { wilson } from '../../statistics/intervals/wilson'
import type { Axis } from '../instruments/instrument'
import type { DecidedView } from './axis-results'
import { type Observation, type StudyIndex, soleArm } from './observations'
import { groupBy } from './pairs'

/** More than half, and more than four in five: the two thresholds in use. */
const thresholds = [0.5, 0.8]

/**
 * One label for each unit: as adjudicated, else what more than a threshold of its ratings say, else none, which is an
 * outcome and stays in the denominator. Empty where no unit has two ratings or a decision.
 *
 * @see Dash et al. (2023), arXiv 2304.13714: 29 and 35 of 66 questions without a majority of 12 physicians
 */
export function decidedViews(
  axis: Axis,
  observations: readonly Observation[],
  { data }: StudyIndex,
  level: number,
): DecidedView[] {
  const rated = observations.filter(({ answer }) => {
    const option = axis.options.find(({ value }) => value === answer?.values[0])
    return option !== undefined && !option.missing
  })
  const units = [...groupBy(rated, ({ unit }) => unit).values()]
  const settled = new Map(data.adjudications.map(({ item, key, value }) => [`${item} ${key}`, value]))
  const settledOf = ([first]: Observation[]) =>
    first === undefined ? undefined : settled.get(`${first.rating.item} ${first.key}`)
  const isSeveral = units.some((unit) => unit.length > 1 || settledOf(unit) !== undefined)
  if (!isSeveral) return []

  const armOf = groupBy(units, ([first]) => (first ? soleArm(first) : ''))
  return thresholds.map((threshold) => ({
    threshold,
    arms: data.arms.flatMap(({ id }) => {
      const own = armOf.get(id)
      if (!own) return []
      const labels = own.map((unit) => settledOf(unit) ?? majority(unit, threshold))
      const counts = axis.options.map(({ value }) => labels.filter((label) => label === value).length)
      const favourable = labels.filter((label) => label !== null && axis.favourable.includes(label)).length
      const interval = wilson(favourable, own.length, level)
      return [
        {
          ...{ arm: id, units: own.length, counts },
          adjudicated: own.filter((unit) => settledOf(unit) !== undefined).length,
          undecided: labels.filter((label) => label === null).length,
          favourable:
            axis.favourable.length === 0 || !interval ? null : { value: favourable / own.length, interval },
        },
      ]
    }),
  }))
}

/** The option of more than a share of the ratings, or none. */
function majority(unit: readonly Observation[], threshold: number): string | null {
  for (const [value, votes] of groupBy(unit, ({ answer }) => answer?.values[0] ?? '')) {
    if (votes.length > threshold * unit.length) return value
  }
  return null
}
