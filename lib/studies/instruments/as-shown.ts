import type { AxisAnswer, RatingValues } from '../rating/values'
import { partsOf } from './axes-for'
import { isComparison, placeOf, sideOf } from './comparison'
import type { Instrument } from './instrument'

/**
 * Turns values that speak of an item's places ("a" is its first answer) into what a rater should enter who saw the
 * answers in another order: for expected answers, which are written down before any shuffling.
 *
 * @param shownOrder places in the order shown
 */
export const asShown = (
  instrument: Instrument,
  values: RatingValues,
  shownOrder: readonly number[],
): RatingValues => moved(instrument, values, (place) => shownOrder.indexOf(place))

/** The inverse: what a rater entered, in the item's places, so that ratings of one item can be laid side by side. */
export const byPlace = (
  instrument: Instrument,
  values: RatingValues,
  shownOrder: readonly number[],
): RatingValues => moved(instrument, values, (shown) => shownOrder[shown] ?? shown)

function moved(instrument: Instrument, values: RatingValues, to: (place: number) => number): RatingValues {
  const comparisons = new Set(
    instrument.axes.filter((axis) => isComparison(instrument, axis)).map(({ id }) => id),
  )
  return Object.fromEntries(
    Object.entries(values).map(([key, answer]): [string, AxisAnswer] => [
      key,
      {
        ...answer,
        values: comparisons.has(partsOf(key).axis)
          ? answer.values.map((value) => sideMoved(value, to))
          : answer.values,
        ...(answer.ranking ? { ranking: answer.ranking.map((tied) => tied.map(to)) } : {}),
        ...(answer.spans
          ? {
              spans: answer.spans.map((span) =>
                span.source === 'answer' ? { ...span, place: to(span.place) } : span,
              ),
            }
          : {}),
      },
    ]),
  )
}

function sideMoved(value: string, to: (place: number) => number): string {
  const place = placeOf(sideOf(value))
  return place === null ? value : value.replace(/^[ab]/, to(place) === 0 ? 'a' : 'b')
}
