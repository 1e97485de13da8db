import { createHash } from 'node:crypto'
import { diceKey, uniformDice } from '../../statistics/resampling/dice'

/** Uniform numbers on [0, 1) that are the same at every run for the same name. */
export const namedDice = (name: string): (() => number) =>
  uniformDice(diceKey(createHash('sha256').update(`demonstration ${name}`).digest('hex')))

/** The items in an order drawn with `random` (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const order = [...items]
  for (let last = order.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1))
    const moved = order[last]!
    order[last] = order[other]!
    order[other] = moved
  }
  return order
}
