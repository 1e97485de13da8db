import type { InstrumentMode } from '../instruments/instrument'
import type { RatingValues } from '../rating/values'
import type { ItemKind, QuestionUse } from '../states'
import { balancedSeats } from './balanced-seats'
import type { StudyPlan } from './plan'
import { seededOrder } from './seeded-order'

/** A question as the plan sees it. */
export interface PlannedQuestion {
  readonly id: string
  /** `calibration` and `gold` watch over the raters; their expected values come with them. */
  readonly use: QuestionUse
  readonly expected: RatingValues | null
  /** Arms that answered it, in the order of the arms. */
  readonly armIds: readonly string[]
}

export interface PlannedItem {
  readonly questionId: string
  readonly kind: ItemKind
  readonly expected: RatingValues | null
  /** Arms whose answers are rated together, in the order of the arms. */
  readonly armIds: readonly string[]
  /** One per slot: the seat it is meant for, null for whoever comes. */
  readonly seats: readonly (number | null)[]
}

export interface LayOutInput {
  readonly mode: InstrumentMode
  readonly armIds: readonly string[]
  readonly questions: readonly PlannedQuestion[]
  readonly plan: StudyPlan
  readonly seed: string
}

/**
 * Every item of a study with its slots: which answers are rated together, how often, by which seat. The same input gives
 * the same items. Call `planRefusals` first: a plan it refuses has no sensible lay-out.
 */
export function layOut({ mode, armIds, questions, plan, seed }: LayOutInput): PlannedItem[] {
  const regular = questions.filter(({ use }) => use === 'regular')
  const anchors = new Set(
    seededOrder(seed, 'anchors', regular.length)
      .slice(0, plan.anchorItems)
      .map((place) => regular[place]?.id),
  )
  const seatsFor = seatPlan(plan, seed)
  return questions.flatMap((question) => {
    const sets = answerSets(mode, armIds, question.armIds)
    const kind: ItemKind =
      question.use === 'regular' ? (anchors.has(question.id) ? 'anchor' : 'regular') : question.use
    const shared = plan.arms === 'same-rater' && kind === 'regular' ? seatsFor(kind, []) : null
    const taken: number[] = []
    return sets.map((set): PlannedItem => {
      const seats =
        shared ?? seatsFor(kind, plan.arms === 'never-same-rater' && kind === 'regular' ? taken : [])
      taken.push(...seats.filter((seat) => seat !== null))
      return { questionId: question.id, kind, expected: question.expected, armIds: set, seats }
    })
  })
}

/** Which arms' answers to one question are rated together: each alone, each pair, or all. */
export function answerSets(
  mode: InstrumentMode,
  armIds: readonly string[],
  answered: readonly string[],
): string[][] {
  const present = armIds.filter((arm) => answered.includes(arm))
  if (mode === 'pairwise') {
    return present.flatMap((first, place) => present.slice(place + 1).map((second) => [first, second]))
  }
  if (mode === 'ranking') return present.length >= 2 ? [present] : []
  return present.map((arm) => [arm])
}

/** Slots of the next item: everybody's for `all`, anchors and watchers; balanced seats or anybody's for the rest. */
function seatPlan(
  plan: StudyPlan,
  seed: string,
): (kind: ItemKind, not: readonly number[]) => (number | null)[] {
  const everybody = Array.from({ length: plan.raters ?? plan.ratersPerItem }, (_, seat) => seat)
  const next =
    plan.allocation === 'blocks' && plan.raters !== null
      ? balancedSeats(plan.raters, plan.ratersPerItem, seed)
      : null
  return (kind, not) => {
    if (kind !== 'regular' || plan.allocation === 'all')
      return plan.raters === null ? everybody.map(() => null) : everybody
    return next ? next(not) : Array.from({ length: plan.ratersPerItem }, () => null)
  }
}
