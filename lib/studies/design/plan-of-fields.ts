import type { Allocation, ArmRule, StudyPlan } from '../plan/plan'

/**
 * The plan as it stands in a form that is being filled in, for the planner beside it; null while a number is missing or
 * makes no sense. What is saved is checked by the server.
 *
 * @param text what a field holds; '' for a field that is not there
 */
export function planOfFields(text: (name: string) => string, saved: StudyPlan): StudyPlan | null {
  const number = (name: string) =>
    text(name).trim() === '' ? Number.NaN : Number(text(name).replace(',', '.'))
  const limit = (name: string) => (text(name).trim() === '' ? null : number(name))
  const pay = limit('pay')
  const plan: StudyPlan = {
    ...saved,
    allocation: text('allocation') as Allocation,
    arms: text('arms') as ArmRule,
    ratersPerItem: number('ratersPerItem'),
    raters: limit('raters'),
    anchorItems: number('anchorItems'),
    raterCap: limit('raterCap'),
    matchExpertise: text('matchExpertise') === 'yes',
    goldRate: number('goldPercent') / 100,
    repeatRate: number('repeatPercent') / 100,
    minutesPerRating: number('minutesPerRating'),
    payPerHour: pay === null ? null : { amount: pay, currency: text('currency').trim().toUpperCase() },
  }
  const counts = [plan.ratersPerItem, plan.anchorItems, plan.raters ?? 1, plan.raterCap ?? 1]
  const isPossible =
    counts.every((count) => Number.isInteger(count) && count >= 0) &&
    plan.ratersPerItem >= 1 &&
    plan.ratersPerItem <= 50 &&
    (plan.raters ?? 1) >= 1 &&
    (plan.raters ?? 1) <= 2000 &&
    plan.minutesPerRating > 0 &&
    plan.goldRate >= 0 &&
    plan.repeatRate >= 0 &&
    plan.goldRate + plan.repeatRate < 1 &&
    (pay === null || pay >= 0)
  return isPossible ? plan : null
}
