import { normalQuantile } from '../distributions/normal'

export interface DetectableOptions {
  /** Instances both systems answered. */
  readonly n: number
  /** Share of instances on which exactly one of the two is right, in [0, 1]. */
  readonly discordance: number
  readonly alpha?: number
  readonly power?: number
  readonly sides?: 1 | 2
}

/**
 * Smallest difference of two accuracies on the same n instances that McNemar's test detects with the given power:
 * Connor's sample-size formula solved for the difference.
 *
 * @returns a proportion, or null when no difference that large is possible at this discordance (|δ| ≤ ψ) or n = 0
 * @see Connor (1987), Biometrics 43, 207–211
 */
export function smallestDetectableDifference(options: DetectableOptions): number | null {
  const { n, discordance, alpha = 0.05, power = 0.8, sides = 2 } = options
  if (!(n > 0)) return null
  const zBeta = normalQuantile(power)
  // n δ² = (z_α √ψ + z_β √(ψ − δ²))², a quadratic in δ
  const a = -normalQuantile(alpha / sides) * Math.sqrt(discordance)
  const quadratic = n + zBeta ** 2
  const linear = a * Math.sqrt(n)
  const constant = a ** 2 - zBeta ** 2 * discordance
  const discriminant = linear ** 2 - quadratic * constant
  if (discriminant < 0) return null
  const difference = (linear + Math.sign(zBeta) * Math.sqrt(discriminant)) / quadratic
  return difference > 0 && difference <= discordance ? difference : null
}
