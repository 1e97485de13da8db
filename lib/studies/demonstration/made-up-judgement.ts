import { namedDice } from '../../benchmarks/demonstration/dice'
import { normalDice } from '../../statistics/distributions/normal-dice'
import { qualityOf } from './sources'

/** What an invented automatic judge makes of an answer, in [0, 1]: longer answers please it, quality a little. */
export function madeUpJudgement(text: string): number {
  const noise = normalDice(namedDice(`judge ${text}`))()
  const level = 0.35 * qualityOf(text) + 0.8 * Math.log(text.length / 120) + 0.5 * noise
  return Number((1 / (1 + Math.exp(-level))).toFixed(3))
}
