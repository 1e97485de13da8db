import { axesFor, type QuestionFields } from '../instruments/axes-for'
import type { Axis, Instrument } from '../instruments/instrument'
import { axisKind, scaleOf } from '../instruments/scale'
import type { AdjudicationRule, StudyPlan } from '../plan/plan'
import type { RatingValues } from '../rating/values'

/** An item with what its raters said, without who they are. */
export interface VotedItem {
  readonly id: string
  readonly question: QuestionFields
  readonly ratings: readonly RatingValues[]
}

/** Something a third person decides: one axis of one item. */
export interface DecisionNeeded {
  readonly item: string
  /** Where the answer stands in a rating's values: `harm`, `relation@3`. */
  readonly key: string
  readonly axis: Axis
  /** The claim or criterion it is about. */
  readonly criterion: string | null
  /** Options that raters chose, in the order of the page; never how often or by whom. */
  readonly chosen: readonly string[]
}

/** Axes of which one option can be decided: choices, not comparisons, orders, marks or texts. */
export const adjudicableAxes = (instrument: Instrument): Axis[] =>
  instrument.axes.filter((axis) => axisKind(instrument, axis) === 'choice' && axis.appliesTo === undefined)

/**
 * Where raters disagree by the rules of the plan. Options that are no ratings ("cannot rate") are left aside; an item
 * with fewer than two ratings of an axis gives nothing.
 */
export function decisionsNeeded(
  instrument: Instrument,
  rules: StudyPlan['adjudication'],
  items: readonly VotedItem[],
): DecisionNeeded[] {
  const adjudicable = new Set(adjudicableAxes(instrument).map(({ id }) => id))
  return items.flatMap(({ id, question, ratings }) =>
    axesFor(instrument, question).flatMap(({ key, axis, criterion }): DecisionNeeded[] => {
      const rule = rules[axis.id]
      if (rule === undefined || !adjudicable.has(axis.id)) return []
      const votes = ratings.flatMap((values) => votesOf(axis, values, key))
      if (!isDisagreement(rule, axis, votes)) return []
      const options = axis.options.toSorted((a, b) => a.order - b.order).map(({ value }) => value)
      const chosen = options.filter((value) => votes.includes(value))
      return [{ item: id, key, axis, criterion: criterion?.text ?? null, chosen }]
    }),
  )
}

function votesOf(axis: Axis, values: RatingValues, key: string): string[] {
  const [value] = values[key]?.values ?? []
  const option = axis.options.find((candidate) => candidate.value === value)
  return option && !option.missing ? [option.value] : []
}

function isDisagreement(rule: AdjudicationRule, axis: Axis, votes: readonly string[]): boolean {
  if (votes.length < 2 || new Set(votes).size < 2) return false
  if (rule === 'any-disagreement') return true
  if (rule === 'no-majority') {
    const most = Math.max(
      ...[...new Set(votes)].map((value) => votes.filter((vote) => vote === value).length),
    )
    return most <= votes.length / 2
  }
  const steps = scaleOf(axis).options.map(({ value }) => value)
  const places = votes.map((vote) => steps.indexOf(vote))
  return Math.max(...places) - Math.min(...places) >= 2
}
