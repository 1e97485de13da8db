import { normalDice } from '../../statistics/distributions/normal-dice'
import { sideOf } from '../instruments/comparison'
import type { Axis, Instrument, Option } from '../instruments/instrument'
import { axisKind } from '../instruments/scale'
import type { AxisAnswer, RatingValues } from '../rating/values'
import type { DemonstrationRater } from './raters'
import { qualityOf } from './sources'

/** Axes on which a fault is found more seldom (above 0) or more often. */
const leniency: Readonly<Record<string, number>> = {
  'possibility-of-bias': 2,
  bias: 2,
  'missing-content': -0.9,
  omission: -0.9,
  'extent-of-possible-harm': 0.4,
}

interface RatedTexts {
  readonly instrument: Instrument
  /** In the order this rater sees them. */
  readonly answers: readonly string[]
  /** Uniform on [0, 1): for what raters of the item share, and for this rater's own. */
  readonly shared: () => number
  readonly own: () => number
}

/**
 * A made-up rating that answers everything an instrument of options or comparisons asks. Whether an answer is found good
 * follows its quality, how hard its item is to judge (which raters share), the rater's severity and the axis.
 */
export function madeUpRating(
  rater: DemonstrationRater,
  { instrument, answers, shared, own }: RatedTexts,
): RatingValues {
  const isCareless = own() < rater.carelessness
  const noise = normalDice(own)
  const hardness = answers.map(() => 1.3 * normalDice(shared)())
  const seen = answers.map((text, place) => qualityOf(text) - (hardness[place] ?? 0))
  return Object.fromEntries(
    instrument.axes.map((axis): [string, AxisAnswer] => {
      if (isCareless) return [axis.id, { values: [anyOf(axis, own).value] }]
      const chosen =
        axisKind(instrument, axis) === 'comparison'
          ? compared(axis, (seen[0] ?? 0) - (seen[1] ?? 0) + noise())
          : judged(
              axis,
              1.2 + (seen[0] ?? 0) - rater.severity + (leniency[axis.id] ?? 0) + 0.6 * noise(),
              own,
            )
      return [axis.id, { values: [chosen.value] }]
    }),
  )
}

const ratingsOf = ({ options }: Axis): Option[] =>
  options.filter(({ missing }) => !missing).sort((a, b) => a.order - b.order)

function anyOf(axis: Axis, random: () => number): Option {
  const options = ratingsOf(axis)
  return options[Math.floor(random() * options.length)] as Option
}

/** Favourable with the probability of a logistic curve; among several, those further from the middle more seldom. */
function judged(axis: Axis, level: number, random: () => number): Option {
  const isGood = random() < 1 / (1 + Math.exp(-2.4 * level))
  const options = ratingsOf(axis)
  const side = options.filter(({ value }) => axis.favourable.includes(value) === isGood)
  const ordered = (side.length > 0 ? side : options).toSorted(
    (a, b) => Math.abs(a.order - options.length / 2) - Math.abs(b.order - options.length / 2),
  )
  const place = ordered.findIndex(() => random() < 0.65)
  return (ordered[place] ?? ordered[0]) as Option
}

/** The better of two for what speaks for an answer, the worse one for what speaks against it; close ones tie. */
function compared(axis: Axis, difference: number): Option {
  const isRisk = axis.favourable[0] === 'not-selected'
  const band = (isRisk ? 1.4 : 0.5) + Math.max(0, leniency[axis.id] ?? 0)
  const leaning = Math.abs(difference) < band ? 0 : isRisk ? -difference : difference
  const wanted = leaning === 0 ? 'neither' : leaning > 0 ? 'a' : 'b'
  return (ratingsOf(axis).find(({ value }) => sideOf(value) === wanted) ?? ratingsOf(axis)[0]) as Option
}
