import { normalCdf, normalQuantile, normalUpper } from '../distributions/normal'
import type { Alternative } from '../hypothesis/alternative'
import { solveIncreasing } from './solve'

/**
 * Power of a z test of an effect with standard error `error`; both tails count when two-sided.
 *
 * @param effect signed: `less` needs a negative one
 */
export function normalPower(effect: number, error: number, alpha: number, alternative: Alternative): number {
  const shift = effect / error
  if (alternative === 'greater') return normalUpper(-normalQuantile(alpha) - shift)
  if (alternative === 'less') return normalCdf(normalQuantile(alpha) - shift)
  const z = -normalQuantile(alpha / 2)
  return normalUpper(z - shift) + normalCdf(-z - shift)
}

/** The effect (signed, as `normalPower` takes it) that a z test detects with the given power. */
export function detectableEffect(
  error: number,
  alpha: number,
  power: number,
  alternative: Alternative,
): number | null {
  const sign = alternative === 'less' ? -1 : 1
  const size = solveIncreasing((effect) => normalPower(sign * effect, error, alpha, alternative), power, {
    limit: 1e6,
  })
  return size === null ? null : sign * size
}
