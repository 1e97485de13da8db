/**
 * Mean squared difference between the probability of the positive class and whether it is the class.
 *
 * @returns null without instances
 * @see Brier 1950
 */
export function brierScore(positive: ArrayLike<number>, probabilities: ArrayLike<number>): number | null {
  const n = probabilities.length
  if (n === 0) return null
  let sum = 0
  for (let i = 0; i < n; i++) sum += (probabilities[i]! - (positive[i] ? 1 : 0)) ** 2
  return sum / n
}

/** Smallest distance of a probability from 0 and 1 before its logarithm is taken: the double-precision epsilon. */
export const probabilityFloor = Number.EPSILON

/** Negative log-likelihood of one event whose probability was stated. */
export const logLoss = (probability: number): number =>
  -Math.log(Math.min(1 - probabilityFloor, Math.max(probabilityFloor, probability)))

/** Mean negative log-likelihood of the positive class's probabilities, in nats; null without instances. */
export function binaryLogLoss(positive: ArrayLike<number>, probabilities: ArrayLike<number>): number | null {
  const n = probabilities.length
  if (n === 0) return null
  let sum = 0
  for (let i = 0; i < n; i++) sum += logLoss(positive[i] ? probabilities[i]! : 1 - probabilities[i]!)
  return sum / n
}
