import { mcnemarExact } from '../comparison/mcnemar'
import { binomialCdf, binomialUpper } from '../distributions/binomial'
import { normalCdf, normalQuantile } from '../distributions/normal'
import { averageOver } from './one-proportion-exact'

export interface McnemarPowerOptions {
  readonly alpha?: number
  readonly sides?: 1 | 2
  readonly formula?: 'connor' | 'miettinen'
}

/** How the discordant share ψ and the difference δ enter: standard deviations under the null and the alternative. */
function deviations(psi: number, delta: number, formula: 'connor' | 'miettinen'): [number, number] {
  return formula === 'connor'
    ? [Math.sqrt(psi), Math.sqrt(psi - delta ** 2)]
    : [Math.sqrt(psi), Math.sqrt(psi - (delta ** 2 * (3 + psi)) / (4 * psi))]
}

/**
 * Instances (real-valued: round up) McNemar's test needs to tell two systems apart.
 *
 * @param onlyA and onlyB shares of instances that only the one or only the other gets right
 * @returns null when the two are equal
 * @see Connor (1987), Biometrics 43, 207–211; Miettinen (1968), Biometrics 24, 339–352; Lachin (1992)
 */
export function mcnemarSize(
  onlyA: number,
  onlyB: number,
  power: number,
  { alpha = 0.05, sides = 2, formula = 'connor' }: McnemarPowerOptions = {},
): number | null {
  const delta = Math.abs(onlyA - onlyB)
  if (delta === 0) return null
  const [underNull, underAlternative] = deviations(onlyA + onlyB, delta, formula)
  const z = -normalQuantile(alpha / sides)
  return ((z * underNull + normalQuantile(power) * underAlternative) / delta) ** 2
}

/** Power of McNemar's test on n instances, the same formula solved for it (one tail). */
export function mcnemarPower(
  onlyA: number,
  onlyB: number,
  n: number,
  { alpha = 0.05, sides = 2, formula = 'connor' }: McnemarPowerOptions = {},
): number {
  const delta = Math.abs(onlyA - onlyB)
  const [underNull, underAlternative] = deviations(onlyA + onlyB, delta, formula)
  const z = -normalQuantile(alpha / sides)
  return normalCdf((delta * Math.sqrt(n) - z * underNull) / underAlternative)
}

/**
 * Power of McNemar's exact two-sided test on n instances, summed over the number of discordant ones, and its actual
 * level at this discordance.
 */
export function mcnemarExactPower(
  onlyA: number,
  onlyB: number,
  n: number,
  alpha = 0.05,
): { power: number; actualAlpha: number } {
  const psi = onlyA + onlyB
  const chance = (share: number) =>
    averageOver(n, psi, (discordant) => {
      const reach = rejectsUpTo(discordant, alpha)
      if (reach === null) return 0
      return binomialCdf(reach, discordant, share) + binomialUpper(discordant - reach, discordant, share)
    })
  return { power: chance(psi === 0 ? 0.5 : onlyA / psi), actualAlpha: chance(0.5) }
}

/** The largest smaller count at which the exact test rejects; null when it never does. */
function rejectsUpTo(discordant: number, alpha: number): number | null {
  let low = 0
  let high = Math.floor(discordant / 2)
  if (!(mcnemarExact(0, discordant) <= alpha)) return null
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (mcnemarExact(middle, discordant - middle) <= alpha) low = middle
    else high = middle - 1
  }
  return low
}
