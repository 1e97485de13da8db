import { isComparison, sideOf } from './comparison'
import type { Axis, Instrument, Option } from './instrument'

/** How an axis is answered, and so how it is analysed. */
export type AxisKind = 'choice' | 'comparison' | 'several' | 'entries' | 'ranking' | 'text'

export function axisKind(instrument: Instrument, axis: Axis): AxisKind {
  if (axis.repeatable) return 'entries'
  if (axis.rankItems !== undefined || instrument.mode === 'ranking') return 'ranking'
  if (axis.options.length === 0) return 'text'
  if (axis.multiple) return 'several'
  return isComparison(instrument, axis) ? 'comparison' : 'choice'
}

/** The options that are ratings, as a scale from its low to its high end. */
export interface Scale {
  /** `interval`: evenly spaced scores; `ordinal`: an order; `nominal`: names. */
  readonly level: 'nominal' | 'ordinal' | 'interval'
  readonly options: readonly Option[]
}

const byOrder = (a: Option, b: Option) => a.order - b.order

/**
 * The scale of an axis. Scores order it where every option has one of its own; the five points of a graded comparison
 * are ordered as shown; options without scores are names, unless there are just two, which are either.
 *
 * Scored options are at least ordinal: whether the steps are even is for the reader, so agreement is shown for both.
 */
export function scaleOf({ options }: Pick<Axis, 'options'>): Scale {
  const ratings = options.filter(({ missing }) => !missing).sort(byOrder)
  const scores = ratings.map(({ score }) => score)
  const ordered = ratings.length > 2 && !scores.includes(undefined) && new Set(scores).size === scores.length
  if (!ordered) return { level: 'nominal', options: ratings }
  const ascending = ratings.toSorted((a, b) => (a.score ?? 0) - (b.score ?? 0))
  const steps = ascending.slice(1).map(({ score = 0 }, i) => score - (ascending[i]?.score ?? 0))
  const even = steps.every((step) => Math.abs(step - (steps[0] ?? step)) < 1e-9)
  return { level: even ? 'interval' : 'ordinal', options: ascending }
}

/** How much a chosen option speaks for the answer shown first: its score, else 1, 0 or −1 by side. */
export const leaningOf = ({ value, score }: Option): number =>
  score ?? { a: 1, neither: 0, b: -1 }[sideOf(value)]
