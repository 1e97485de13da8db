import { binomialCdf, binomialMass } from '../distributions/binomial'
import { chiSquareUpper } from '../distributions/chi-square'

/**
 * Exact two-sided McNemar test from the discordant counts: 2 P(X ≤ min(b, c)), X binomial with b + c trials and ½.
 * No discordant pair is no evidence: p = 1.
 *
 * @see McNemar (1947), Psychometrika 12
 */
export function mcnemarExact(onlyA: number, onlyB: number): number {
  return Math.min(1, 2 * binomialCdf(Math.min(onlyA, onlyB), onlyA + onlyB, 0.5))
}

/**
 * Mid-p McNemar test: the exact p less half the probability of what was seen, which takes most of the exact
 * test's caution away while keeping its level in practice.
 *
 * @see Fagerland, Lydersen and Laake (2013), BMC Medical Research Methodology 13:91
 */
export function mcnemarMidP(onlyA: number, onlyB: number): number {
  const n = onlyA + onlyB
  if (n === 0) return 1
  const seen = binomialMass(Math.min(onlyA, onlyB), n, 0.5)
  return onlyA === onlyB ? 1 - seen / 2 : 2 * binomialCdf(Math.min(onlyA, onlyB), n, 0.5) - seen
}

/**
 * McNemar's chi-squared test with one degree of freedom.
 *
 * @param corrected subtract one from |b − c| (Edwards); not cut at 0, as in the references
 * @returns null for no discordant pair: no evidence either way
 */
export function mcnemarChiSquare(
  onlyA: number,
  onlyB: number,
  corrected = false,
): { statistic: number; p: number } | null {
  const n = onlyA + onlyB
  if (n === 0) return null
  const statistic = (Math.abs(onlyA - onlyB) - (corrected ? 1 : 0)) ** 2 / n
  return { statistic, p: chiSquareUpper(statistic, 1) }
}
