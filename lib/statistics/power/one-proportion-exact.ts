import { binomialCdf, binomialMass, binomialUpper } from '../distributions/binomial'
import { binomialTest } from '../hypothesis/binomial-test'
import { oneProportionSize, type PowerOptions } from './proportions'

export interface ExactPower {
  readonly power: number
  /** Chance of rejecting when the proportion is p0: at most alpha, often well below. */
  readonly actualAlpha: number
  /** The test rejects at or below `rejectsLow` and at or above `rejectsHigh`; null when that side never rejects. */
  readonly rejectsLow: number | null
  readonly rejectsHigh: number | null
}

/** Power of the exact binomial test of one proportion against p0. */
export function oneProportionExactPower(
  p1: number,
  p0: number,
  n: number,
  { alpha = 0.05, alternative = 'two-sided' }: PowerOptions = {},
): ExactPower {
  const rejects = (k: number) => binomialTest(k, n, p0, alternative) <= alpha
  // the likeliest outcome is never rejected, so no outcome is found from both sides
  const mode = Math.min(n, Math.floor(p0 * (n + 1)))
  let rejectsLow: number | null = null
  let rejectsHigh: number | null = null
  for (let k = mode; k >= 0 && alternative !== 'greater' && rejectsLow === null; k--)
    if (rejects(k)) rejectsLow = k
  for (let k = mode; k <= n && alternative !== 'less' && rejectsHigh === null; k++)
    if (rejects(k)) rejectsHigh = k
  const chance = (p: number) =>
    (rejectsLow === null ? 0 : binomialCdf(rejectsLow, n, p)) +
    (rejectsHigh === null ? 0 : binomialUpper(rejectsHigh, n, p))
  return { power: chance(p1), actualAlpha: chance(p0), rejectsLow, rejectsHigh }
}

/** The exact power rises with n in a sawtooth; a size is taken once so many following sizes hold too. */
const followingSizes = 20

/**
 * Smallest number of comparisons from which the exact binomial test reaches a power and keeps it: the size of a
 * preference study. The approximation (`oneProportionSize`) falls a few short, because the exact test is cautious.
 *
 * @returns null when no difference is to be found
 */
export function oneProportionExactSize(
  p1: number,
  p0: number,
  power: number,
  options: PowerOptions = {},
): number | null {
  const approximate = oneProportionSize(p1, p0, power, options)
  if (approximate === null) return null
  let first = Math.max(1, Math.floor(0.8 * approximate))
  for (let n = first; n - first <= followingSizes; n++)
    if (oneProportionExactPower(p1, p0, n, options).power < power) first = n + 1
  return first
}

/** Σ over the outcomes of a binomial of how often each is rejected. */
export function averageOver(n: number, p: number, value: (k: number) => number): number {
  let sum = 0
  for (let k = 0; k <= n; k++) {
    const mass = binomialMass(k, n, p)
    if (mass > 0) sum += mass * value(k)
  }
  return sum
}
