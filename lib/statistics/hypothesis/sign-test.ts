import { binomialCdf } from '../distributions/binomial'

/**
 * Sign test of paired differences, exact and two-sided; zero differences are dropped.
 *
 * @returns M = (positives − negatives) / 2 and p; null when no difference is left
 */
export function signTest(x: ArrayLike<number>, y: ArrayLike<number>): { m: number; p: number } | null {
  let positives = 0
  let negatives = 0
  for (let i = 0; i < x.length; i++) {
    const difference = (x[i] as number) - (y[i] as number)
    if (difference > 0) positives++
    else if (difference < 0) negatives++
  }
  const n = positives + negatives
  if (n === 0) return null
  return {
    m: (positives - negatives) / 2,
    p: Math.min(1, 2 * binomialCdf(Math.min(positives, negatives), n, 0.5)),
  }
}
