import { diceKey, replicateDice } from '../../statistics/resampling/dice'

/**
 * A permutation of 0 … size − 1 that follows from the study's seed and a name alone (Fisher-Yates): the same for ever,
 * and different for each name. Names say what is ordered for whom: "sides R07 12", "queue R07".
 *
 * @param seed 32 hexadecimal digits
 */
export function seededOrder(seed: string, name: string, size: number): number[] {
  const draw = replicateDice(diceKey(seed), hashOf(name))
  const order = Array.from({ length: size }, (_, i) => i)
  for (let last = size - 1; last > 0; last--) {
    const chosen = draw(last + 1)
    const kept = order[last] as number
    order[last] = order[chosen] as number
    order[chosen] = kept
  }
  return order
}

/** A number in [0, 1) that follows from seed and name: for "at a rate of one in ten". */
export const seededShare = (seed: string, name: string): number =>
  replicateDice(diceKey(seed), hashOf(name))(2 ** 20) / 2 ** 20

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(name: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193)
  return hash >>> 0
}
