import { normalCritical } from '../../statistics/distributions/normal'
import type { InstrumentMode } from '../instruments/instrument'
import type { PlannedItem } from './lay-out'
import type { StudyPlan } from './plan'

export interface PlannerEstimate {
  /** Items that count. */
  readonly items: number
  /** Of all items, calibration and expected hidden ones included. */
  readonly ratings: number
  /** All raters together. */
  readonly hours: number
  /** Null while the number of raters is open. */
  readonly ratingsPerRater: number | null
  readonly hoursPerRater: number | null
  /** Smallest difference the study would show with 80 % power, as a proportion; null where there is nothing to compare. */
  readonly detectable: number | null
  /** What `detectable` takes for granted, in words. */
  readonly assumptions: string
}

/** What is taken for granted where the study itself has not told yet. */
const SHARE = 0.85
const CORRELATION = 0.4
const TIES = 0.3

/**
 * What a plan costs in raters' time, and what it could see at α = .05 (two-sided) and 80 % power. Ratings of one answer
 * by several raters are worth less than as many answers: k of them with correlation ρ count as k / (1 + (k − 1) ρ).
 *
 * - independent: difference of two arms' favourable shares around 85 %
 * - pairwise: how far the share of decisive preferences lies from one half, with 30 % ties
 */
export function estimatePlan(
  mode: InstrumentMode,
  arms: number,
  items: readonly PlannedItem[],
  plan: StudyPlan,
): PlannerEstimate {
  const counted = items.filter(isCounted)
  const ratings = Math.round(expectedRatings(items, plan))
  const hours = (ratings * plan.minutesPerRating) / 60
  const { raters } = plan
  return {
    items: counted.length,
    ratings,
    hours,
    ratingsPerRater: raters === null ? null : Math.ceil(ratings / raters),
    hoursPerRater: raters === null ? null : hours / raters,
    ...detectable(mode, arms, items),
  }
}

const isCounted = ({ kind }: PlannedItem) => kind === 'regular' || kind === 'anchor'
const seatsOf = (items: readonly PlannedItem[]) => items.reduce((sum, { seats }) => sum + seats.length, 0)

/** Hidden items come at their rates of all that is rated after the calibration; gold ends with its places. */
function expectedRatings(items: readonly PlannedItem[], { goldRate, repeatRate }: StudyPlan): number {
  const of = (kind: PlannedItem['kind']) => seatsOf(items.filter((item) => item.kind === kind))
  const counted = seatsOf(items.filter(isCounted))
  const visible = 1 - goldRate - repeatRate
  const gold = Math.min(of('gold'), (counted * goldRate) / visible)
  return of('calibration') + counted + gold + (counted * repeatRate) / visible
}

function detectable(
  mode: InstrumentMode,
  arms: number,
  items: readonly PlannedItem[],
): Pick<PlannerEstimate, 'detectable' | 'assumptions'> {
  const counted = items.filter(isCounted)
  const worth = counted.reduce(
    (sum, { seats: { length: k } }) => sum + k / (1 + Math.max(0, k - 1) * CORRELATION),
    0,
  )
  const z = normalCritical(0.95) + normalCritical(0.6)
  if (mode === 'pairwise' && arms >= 2) {
    const pairs = (arms * (arms - 1)) / 2
    const decisive = (worth / pairs) * (1 - TIES)
    return {
      detectable: decisive > 0 ? Math.min(0.5, (z * 0.5) / Math.sqrt(decisive)) : null,
      assumptions: `${100 * TIES} % ties; ratings of one pair correlate by ${CORRELATION}. Read as: preferred in 50 % plus so much of the decisive ratings.`,
    }
  }
  if (mode === 'ranking' || arms < 2)
    return { detectable: null, assumptions: 'There is no pair of arms to compare by a share.' }
  const perArm = worth / arms
  return {
    detectable: perArm > 0 ? Math.min(1, z * Math.sqrt((2 * SHARE * (1 - SHARE)) / perArm)) : null,
    assumptions: `favourable shares around ${100 * SHARE} %; ratings of one answer correlate by ${CORRELATION}; the same questions in both arms only help.`,
  }
}
