import type { LayOutInput } from './lay-out'
import { answerSets, layOut } from './lay-out'

/** Why a study cannot be launched as planned, each with what to change; empty for a plan that works. */
export function planRefusals(input: LayOutInput): string[] {
  const { mode, armIds, questions, plan } = input
  const refusals: string[] = []
  const say = (reason: string) => void refusals.push(reason)
  if (questions.length === 0) say('There are no questions yet. Upload some.')
  if (armIds.length === 0) say('There are no answers yet. Add a system, a file or clinicians’ answers.')
  if ((mode === 'pairwise' || mode === 'ranking') && armIds.length === 1) {
    say('This instrument compares answers: add at least one more source of answers.')
  }
  const needsRaters =
    plan.allocation !== 'queue' || plan.anchorItems > 0 || questions.some(({ use }) => use !== 'regular')
  if (needsRaters && plan.raters === null) {
    say('Say how many raters you expect: blocks, anchor items and hidden items are laid out for that number.')
  }
  const regular = questions.filter(({ use }) => use === 'regular')
  if (plan.anchorItems > regular.length) {
    say(`${plan.anchorItems} anchor questions are more than the ${regular.length} questions there are.`)
  }
  for (const use of ['calibration', 'gold'] as const) {
    const watching = questions.filter((question) => question.use === use)
    if (watching.some(({ expected }) => expected === null))
      say(`A ${use} question has no expected answer: without one it tells nothing.`)
    if (watching.some(({ armIds: answered }) => answerSets(mode, armIds, answered).length !== 1))
      say(
        `A ${use} question needs exactly one ${mode === 'independent' || mode === 'span-annotation' ? 'answer' : 'set of answers'}: what is expected of several differs.`,
      )
  }
  const golds = questions.filter(({ use }) => use === 'gold').length
  if (golds > 0 && plan.goldRate === 0)
    say('There are gold questions, but the share of hidden gold is 0: they would never be shown.')
  if (golds === 0 && plan.goldRate > 0)
    say('The plan mixes in hidden gold, but no question is gold. Mark some, or set the share to 0.')
  if (plan.goldRate + plan.repeatRate > 0.5)
    say('Hidden gold and repeats together may be at most half of a rater’s items.')
  if (plan.allocation !== 'all' && plan.raters !== null && plan.raters < plan.ratersPerItem)
    say(`Each item needs ${plan.ratersPerItem} raters, but only ${plan.raters} are expected.`)
  if (plan.allocation !== 'all' && plan.raters !== null) {
    const most = Math.max(
      0,
      ...regular.map(({ armIds: answered }) => answerSets(mode, armIds, answered).length),
    )
    if (plan.arms === 'never-same-rater' && plan.raters < most * plan.ratersPerItem) {
      say(
        `One rater must never see two answers to a question: with ${most} items a question and ${plan.ratersPerItem} raters an item that takes ${most * plan.ratersPerItem} raters, not ${plan.raters}.`,
      )
    }
  }
  if (plan.allocation === 'all' && plan.arms === 'never-same-rater') {
    say(
      'Every rater rates everything, so one rater cannot be kept from the other answers to a question. Choose one of the two.',
    )
  }
  if (refusals.length === 0) refusals.push(...capacityRefusals(input))
  return refusals
}

function capacityRefusals(input: LayOutInput): string[] {
  const { plan } = input
  const items = layOut(input)
  if (!items.some(({ kind }) => kind === 'regular' || kind === 'anchor'))
    return ['No question has the answers this instrument needs.']
  if (plan.raters === null || plan.raterCap === null) return []
  const counted = items.filter(({ kind }) => kind === 'regular' || kind === 'anchor')
  const wanted = counted.reduce((sum, { seats }) => sum + seats.length, 0)
  const possible = plan.raters * plan.raterCap
  return wanted > possible
    ? [
        `The plan takes ${wanted} ratings; ${plan.raters} raters with at most ${plan.raterCap} each give ${possible}.`,
      ]
    : []
}
