import { betaQuantile, betaTails } from './beta'

/** P(F > x) for F with the given degrees of freedom (not necessarily whole). */
export function fUpper(x: number, numerator: number, denominator: number): number {
  const ratio = (numerator * x) / denominator
  return betaTails(1 / (1 + ratio), 1 / (1 + 1 / ratio), denominator / 2, numerator / 2).lower
}

/** The x with P(F ≤ x) = p. */
export function fQuantile(p: number, numerator: number, denominator: number): number {
  const x = betaQuantile(p, numerator / 2, denominator / 2)
  const y = betaQuantile(1 - p, denominator / 2, numerator / 2)
  return (denominator * x) / (numerator * y)
}
