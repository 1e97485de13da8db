import type { Instrument } from '../instruments/instrument'
import type { LayOutInput } from '../plan/lay-out'
import type { StudyPlan } from '../plan/plan'
import { planRefusals } from '../plan/refusals'
import type { RatingValues } from '../rating/values'
import type { ArmKind, QuestionUse } from '../states'
import type { ExpectedIssue } from './expected'
import { questionIssues } from './read-questions'

export interface DesignArm {
  readonly id: string
  readonly name: string
  readonly kind: ArmKind
  /** Holds answers of calibration and gold questions alone. */
  readonly isCheck: boolean
}

export interface DesignQuestion {
  readonly id: string
  readonly externalId: string
  readonly use: QuestionUse
  readonly expected: RatingValues | null
  readonly fields: Readonly<Record<string, unknown>>
  readonly hasReference: boolean
  readonly expertise: string | null
  /** Arms that answered it. */
  readonly armIds: readonly string[]
}

/** A study before its launch: all that decides what will be rated how often. */
export interface StudyDesign {
  readonly instrument: Instrument
  readonly plan: StudyPlan
  readonly seed: string
  readonly consentText: string
  readonly endsAt: Date | null
  /** In their order. */
  readonly arms: readonly DesignArm[]
  readonly questions: readonly DesignQuestion[]
}

/**
 * What the lay-out takes. Regular questions have the arms' answers; calibration and gold questions the answers that came
 * with them, or, where none did, the arms'.
 */
export function layOutInput({ instrument, plan, seed, arms, questions }: StudyDesign): LayOutInput {
  const checks = new Set(arms.filter(({ isCheck }) => isCheck).map(({ id }) => id))
  return {
    ...{ mode: instrument.mode, plan, seed, armIds: arms.map(({ id }) => id) },
    questions: questions.map(({ id, use, expected, armIds }) => {
      const own = armIds.filter((arm) => checks.has(arm))
      const isWatching = use !== 'regular' && own.length > 0
      return { id, use, expected, armIds: isWatching ? own : armIds.filter((arm) => !checks.has(arm)) }
    }),
  }
}

/** Arms that are compared. */
export const comparedArms = ({ arms }: Pick<StudyDesign, 'arms'>): DesignArm[] =>
  arms.filter(({ isCheck }) => !isCheck)

/** Why the study cannot be launched, each with what to change. */
export function designRefusals(design: StudyDesign, now: Date): string[] {
  const refusals = planRefusals({ ...layOutInput(design), armIds: design.arms.map(({ id }) => id) })
  if (design.endsAt !== null && design.endsAt <= now)
    refusals.push('The end date is over. Choose a later one.')
  const [first, ...others] = design.questions.flatMap((question) => issuesOf(question, design.instrument))
  if (first)
    refusals.push(`${first.message}${others.length > 0 ? ` (and ${others.length} more like this)` : ''}`)
  return refusals
}

function issuesOf(question: DesignQuestion, instrument: Instrument): ExpectedIssue[] {
  // texts are not at hand here: marks in them were looked at when the question was taken
  const { context, reference, answers } = { context: null, reference: null, answers: [] }
  const withoutMarks = question.expected && withoutPlaces(question.expected)
  return questionIssues(
    { ...question, expected: withoutMarks, text: '', context, reference, answers },
    instrument,
  ).map(({ message }) => ({ message: `Question "${question.externalId}": ${message}` }))
}

const withoutPlaces = (expected: RatingValues): RatingValues =>
  Object.fromEntries(
    Object.entries(expected).map(([key, { values, comment }]) => [
      key,
      { values, ...(comment ? { comment } : {}) },
    ]),
  )

/** What does not stand in the way of a launch, but may be regretted later. */
export function designWarnings(design: StudyDesign): string[] {
  const { instrument, plan, arms, questions, consentText, endsAt } = design
  const warnings: string[] = []
  const regular = questions.filter(({ use }) => use === 'regular')
  for (const { id, name } of comparedArms({ arms })) {
    const lacking = regular.filter(({ armIds }) => !armIds.includes(id)).length
    if (lacking > 0)
      warnings.push(
        `${name} has no answer to ${lacking} of ${regular.length} questions: they are left out for it.`,
      )
  }
  if (consentText.trim() === '')
    warnings.push('There is no consent text: raters are not told what happens with their ratings.')
  if (endsAt === null) warnings.push('There is no end date: the study stays open until you close it.')
  if (plan.allocation !== 'all' && plan.ratersPerItem === 1 && plan.anchorItems === 0)
    warnings.push(
      'Each item is rated once: how far raters agree will not be known. Add raters, or anchor questions.',
    )
  if (!questions.some(({ use }) => use === 'calibration'))
    warnings.push('There is no calibration question: raters begin without having seen what is meant.')
  if (instrument.referenceShown !== undefined && !questions.some(({ hasReference }) => hasReference))
    warnings.push('The instrument was made for rating beside a reference answer, and no question has one.')
  if (plan.matchExpertise && !questions.some(({ expertise }) => expertise !== null))
    warnings.push('The plan matches expertise, and no question names one: everybody gets everything.')
  return warnings
}
