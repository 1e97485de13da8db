import { createHash } from 'node:crypto'
import { type DiceKey, diceKey } from '@/lib/statistics/resampling/dice'

/** A key for one run of a simulation: hashed, so that runs that differ in one number share nothing. */
export const seed = (...parts: readonly (string | number)[]): DiceKey =>
  diceKey(createHash('sha256').update(parts.join('\n')).digest('hex'))
