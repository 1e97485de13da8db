import { cohenKappa } from '../../statistics/agreement/cohen-kappa'
import { asShown } from '../instruments/as-shown'
import type { Instrument } from '../instruments/instrument'
import { axisKind } from '../instruments/scale'
import { analysedAxes } from './analysed-axis'
import { type Coefficient, coefficientOver } from './coefficient'
import { observationsOf, type StudyIndex } from './observations'
import { groupBy } from './pairs'
import type { StudyRating } from './study-data'
import { comparisonVotes } from './votes'

/** How steady raters are, and how they did on items whose answer is known. */
export interface Reliability {
  /** Hidden repeats: the same rater on the same item twice. */
  readonly repeats: readonly {
    readonly axis: string
    readonly pairs: number
    readonly agreeing: number
    readonly kappa: Coefficient
  }[]
  /** Hidden gold by rater: answers given and those that are as expected. */
  readonly gold: readonly { readonly rater: string; readonly answers: number; readonly right: number }[]
  readonly goldByAxis: readonly { readonly axis: string; readonly answers: number; readonly right: number }[]
}

/** @param ratings of all kinds of items */
export function reliabilityOf(ratings: readonly StudyRating[], index: StudyIndex): Reliability {
  const { instrument } = index.data
  const answers = ratings
    .filter(({ kind }) => kind === 'gold')
    .flatMap((rating) => goldAnswers(instrument, rating))
  const tally = (of: readonly GoldAnswer[]) => ({
    answers: of.length,
    right: of.filter(({ isRight }) => isRight).length,
  })
  return {
    repeats: repeatsOf(ratings, index),
    gold: [...groupBy(answers, ({ rater }) => rater)].map(([rater, of]) => ({ rater, ...tally(of) })),
    goldByAxis: [...groupBy(answers, ({ key }) => key)].map(([axis, of]) => ({ axis, ...tally(of) })),
  }
}

interface GoldAnswer {
  readonly rater: string
  readonly key: string
  readonly isRight: boolean
}

/**
 * The expected answers of a gold or calibration item against those given: the same options, in whatever order they were
 * ticked, and the same ranking. What is expected speaks of places before any shuffling.
 */
export function goldAnswers(
  instrument: Instrument,
  { rater, values, expected, shownOrder }: Pick<StudyRating, 'rater' | 'values' | 'expected' | 'shownOrder'>,
): GoldAnswer[] {
  const wanted = asShown(instrument, expected ?? {}, shownOrder)
  return Object.entries(wanted).map(([key, { values: options, ranking = [] }]) => {
    const given = values[key]
    return {
      ...{ rater, key },
      isRight:
        sameSet(options, given?.values ?? []) &&
        ranking.length === (given?.ranking ?? []).length &&
        ranking.every((tied, tier) => sameSet(tied, given?.ranking?.[tier] ?? [])),
    }
  })
}

const sameSet = <T>(x: readonly T[], y: readonly T[]): boolean =>
  x.length === y.length && x.every((value) => y.includes(value))

function repeatsOf(ratings: readonly StudyRating[], index: StudyIndex): Reliability['repeats'] {
  const repeats = ratings.filter(({ kind }) => kind === 'repeat')
  if (repeats.length === 0) return []
  const firstOf = new Map(ratings.map((rating) => [JSON.stringify([rating.item, rating.rater]), rating]))
  const both = repeats.flatMap((repeat) => {
    const first = firstOf.get(JSON.stringify([repeat.repeatOf, repeat.rater]))
    return first ? [{ first, repeat }] : []
  })
  return analysedAxes(index.data.instrument).flatMap((analysed) => {
    const { axis } = analysed
    const kind = axisKind(index.data.instrument, axis)
    if (kind !== 'choice' && kind !== 'comparison') return []
    const read = (rating: StudyRating): Map<string, string> => {
      const observations = observationsOf(analysed, [rating], index)
      // a repeat may show the two answers the other way round
      const chosen =
        kind === 'comparison'
          ? comparisonVotes(axis, observations, index).votes.map(({ observation, option }) => ({
              key: observation.key,
              value: option?.value,
            }))
          : observations.map(({ key, answer }) => ({ key, value: answer?.values[0] }))
      return new Map(chosen.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]])))
    }
    const pairs = both.flatMap(({ first, repeat }) => {
      const again = read(repeat)
      return [...read(first)].flatMap(([key, x]) => {
        const y = again.get(key)
        return y === undefined ? [] : [[x, y] as const]
      })
    })
    const options = axis.options.map(({ value }) => value)
    return [
      {
        ...{ axis: axis.id, pairs: pairs.length },
        agreeing: pairs.filter(([x, y]) => x === y).length,
        kappa: coefficientOver(
          pairs.length,
          cohenKappa(
            pairs.map(([x]) => x),
            pairs.map(([, y]) => y),
            { categories: options },
          ),
        ),
      },
    ]
  })
}
