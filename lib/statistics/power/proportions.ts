import { normalCdf, normalQuantile, normalUpper } from '../distributions/normal'
import type { Alternative } from '../hypothesis/alternative'
import { cohenH } from './effect-size'
import { normalPower } from './normal-power'
import { solveIncreasing } from './solve'

export interface PowerOptions {
  readonly alpha?: number
  readonly alternative?: Alternative
}

/** Size of the second sample over that of the first. */
export interface TwoSampleOptions extends PowerOptions {
  readonly ratio?: number
}

/**
 * Power of comparing two independent proportions by Cohen's h (arcsine transformation).
 *
 * @see Cohen (1988), Statistical Power Analysis, chapter 6
 */
export function twoProportionsPower(
  p1: number,
  p2: number,
  n1: number,
  { alpha = 0.05, alternative = 'two-sided', ratio = 1 }: TwoSampleOptions = {},
): number {
  return normalPower(cohenH(p1, p2), twoSampleError(n1, ratio), alpha, alternative)
}

/** First sample size (real-valued: round up) at which `twoProportionsPower` reaches a power; null when never. */
export function twoProportionsSize(
  p1: number,
  p2: number,
  power: number,
  { alpha = 0.05, alternative = 'two-sided', ratio = 1 }: TwoSampleOptions = {},
): number | null {
  const h = cohenH(p1, p2)
  return solveIncreasing((n) => normalPower(h, twoSampleError(n, ratio), alpha, alternative), power)
}

export const twoSampleError = (n1: number, ratio: number): number => Math.sqrt((1 + 1 / ratio) / n1)

/** Power of testing one proportion against a fixed one by Cohen's h. */
export function oneProportionPower(
  p1: number,
  p0: number,
  n: number,
  { alpha = 0.05, alternative = 'two-sided' }: PowerOptions = {},
): number {
  return normalPower(cohenH(p1, p0), 1 / Math.sqrt(n), alpha, alternative)
}

/** Sample size (real-valued: round up) at which `oneProportionPower` reaches a power; null when never. */
export function oneProportionSize(
  p1: number,
  p0: number,
  power: number,
  { alpha = 0.05, alternative = 'two-sided' }: PowerOptions = {},
): number | null {
  const h = cohenH(p1, p0)
  return solveIncreasing((n) => normalPower(h, 1 / Math.sqrt(n), alpha, alternative), power)
}

interface Spread {
  readonly difference: number
  readonly pooled: number
  /** √n₁ times the standard error under the null and under the alternative. */
  readonly underNull: number
  readonly underAlternative: number
}

function spread(p1: number, p2: number, ratio: number): Spread {
  const pooled = (p1 + ratio * p2) / (1 + ratio)
  return {
    difference: p1 - p2,
    pooled,
    underNull: Math.sqrt(pooled * (1 - pooled) * (1 + 1 / ratio)),
    underAlternative: Math.sqrt(p1 * (1 - p1) + (p2 * (1 - p2)) / ratio),
  }
}

/**
 * Power of the z test of two independent proportions with pooled variance under the null and unpooled under the
 * alternative; both tails count when two-sided.
 */
export function twoProportionsVariancePower(
  p1: number,
  p2: number,
  n1: number,
  { alpha = 0.05, alternative = 'two-sided', ratio = 1 }: TwoSampleOptions = {},
): { power: number; pooled: number } {
  const { difference, pooled, underNull, underAlternative } = spread(p1, p2, ratio)
  const shift = (difference * Math.sqrt(n1)) / underAlternative
  const scaled = (z: number) => (z * underNull) / underAlternative
  const critical = -normalQuantile(alternative === 'two-sided' ? alpha / 2 : alpha)
  const above = normalUpper(scaled(critical) - shift)
  const below = normalCdf(scaled(-critical) - shift)
  const power = { 'two-sided': above + below, greater: above, less: below }[alternative]
  return { power, pooled }
}

/**
 * First sample size (real-valued: round up) of that test, by the usual formula, which counts one tail.
 *
 * @returns null when the proportions are equal
 */
export function twoProportionsVarianceSize(
  p1: number,
  p2: number,
  power: number,
  { alpha = 0.05, alternative = 'two-sided', ratio = 1 }: TwoSampleOptions = {},
): number | null {
  const { difference, underNull, underAlternative } = spread(p1, p2, ratio)
  if (difference === 0) return null
  const critical = -normalQuantile(alternative === 'two-sided' ? alpha / 2 : alpha)
  return ((critical * underNull + normalQuantile(power) * underAlternative) / difference) ** 2
}
