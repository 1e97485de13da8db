import type { Axis, Option } from '../instruments/instrument'
import { scaleOf } from '../instruments/scale'
import type { ArmChoice } from './axis-results'
import type { Cell } from './cells'
import { meanEstimate, shareEstimate } from './estimate'
import { countsOf, type Observation } from './observations'
import type { Resampling } from './resampling'

/** Ratings of an axis of options, sorted: what counts, what is counted apart. */
export interface SortedRatings {
  /** One chosen option each, none of them "missing". */
  readonly rated: readonly { readonly observation: Observation; readonly option: Option }[]
  readonly missing: number
  readonly unanswered: number
}

export function sortRatings({ options }: Axis, observations: readonly Observation[]): SortedRatings {
  const byValue = new Map(options.map((option) => [option.value, option]))
  const rated: { observation: Observation; option: Option }[] = []
  let missing = 0
  let unanswered = 0
  for (const observation of observations) {
    const option = byValue.get(observation.answer?.values[0] ?? '')
    if (!option) unanswered++
    else if (option.missing) missing++
    else rated.push({ observation, option })
  }
  return { rated, missing, unanswered }
}

/** Cells of a number read from each chosen option. */
export const cellsOf = ({ rated }: SortedRatings, read: (option: Option) => number): Cell[] =>
  rated.map(({ observation, option }) => ({
    question: observation.question,
    rater: observation.rater,
    value: read(option),
  }))

export const isIn = (favourable: readonly string[]) => {
  const set = new Set(favourable)
  return ({ value }: Option): number => (set.has(value) ? 1 : 0)
}

export const scoreOf = ({ score = 0 }: Option): number => score

/** Whether a mean of the axis makes sense at all: every option that is a rating has a score, and they are ordered. */
export const isScored = (axis: Axis): boolean => scaleOf(axis).level !== 'nominal'

/** What one arm got on an axis of options. */
export function armChoice(
  arm: string,
  axis: Axis,
  observations: readonly Observation[],
  resampling: Resampling,
): ArmChoice {
  const sorted = sortRatings(axis, observations)
  const { rated, missing, unanswered } = sorted
  const counts = axis.options.map(
    (option) => observations.filter(({ answer }) => answer?.values[0] === option.value).length,
  )
  const share = (favourable: readonly string[]) =>
    favourable.length === 0 ? null : shareEstimate(cellsOf(sorted, isIn(favourable)), resampling)
  return {
    arm,
    n: countsOf(rated.map(({ observation }) => observation)),
    counts,
    shares: axis.options.map((option, i) =>
      option.missing || rated.length === 0 ? null : (counts[i] ?? 0) / rated.length,
    ),
    missing,
    unanswered,
    favourable: share(axis.favourable),
    alternative: share(axis.alternativeFavourable?.values ?? []),
    score: isScored(axis) ? meanEstimate(cellsOf(sorted, scoreOf), resampling) : null,
  }
}
