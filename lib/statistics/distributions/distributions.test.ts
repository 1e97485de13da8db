import { describe, expect, it } from 'vitest'
import { diceKey, uniformDice } from '../resampling/dice'
import { betaQuantile, betaTails } from './beta'
import { binomialCdf, binomialMass, binomialUpper } from './binomial'
import { binomialDraw } from './binomial-draw'
import { chiSquareUpper } from './chi-square'
import { fQuantile, fUpper } from './f'
import { logGamma } from './log-gamma'
import { noncentralTCdf, noncentralTUpper } from './noncentral-t'
import { normalCdf, normalQuantile, normalUpper } from './normal'
import { studentCdf, studentQuantile, studentUpper } from './student-t'

/** Equal to so many significant digits. */
const close = (actual: number, expected: number, digits = 12) =>
  expect(Math.abs(actual / expected - 1)).toBeLessThan(10 ** -digits)

describe('distribution functions', () => {
  it('agree with tables (NIST Digital Library, Abramowitz and Stegun) to their digits', () => {
    close(normalCdf(1), 0.841344746068543)
    close(normalUpper(5), 2.866515718791939e-7)
    close(normalUpper(30), 4.906713927148e-198)
    close(normalQuantile(0.975), 1.959963984540054)
    close(studentQuantile(0.975, 10), 2.228138851986274)
    close(studentQuantile(0.975, 1), 12.706204736174694)
    close(chiSquareUpper(3.841458820694124, 1), 0.05)
    close(fQuantile(0.95, 3, 10), 3.7082648190468435)
    close(logGamma(0.5), Math.log(Math.PI) / 2)
    close(logGamma(101), 363.73937555556347)
  })

  it('are their own inverses', () => {
    for (const p of [1e-10, 0.01, 0.3, 0.5, 0.9, 0.999]) {
      close(normalCdf(normalQuantile(p)), p, 11)
      for (const degrees of [1, 2.5, 30, 5000]) close(studentCdf(studentQuantile(p, degrees), degrees), p, 9)
      for (const [a, b] of [
        [0.5, 0.5],
        [3, 100],
        [4000, 6000],
      ] as const) {
        const x = betaQuantile(p, a, b)
        close(betaTails(x, 1 - x, a, b).lower, p, 9)
      }
      close(1 - fUpper(fQuantile(p, 4, 7), 4, 7), p, 6)
    }
  })

  it('sum to one over both tails and over all outcomes', () => {
    for (const n of [1, 7, 400]) {
      let total = 0
      for (let k = 0; k <= n; k++) total += binomialMass(k, n, 0.3)
      close(total, 1)
      for (const k of [0, Math.floor(n / 3), n])
        close(binomialCdf(k, n, 0.3) + binomialUpper(k + 1, n, 0.3), 1)
    }
    close(noncentralTUpper(1.2, 9, 0.7) + noncentralTCdf(1.2, 9, 0.7), 1)
  })

  it('make the non-central t the central one without a shift', () => {
    close(noncentralTUpper(1.7, 12, 0), studentUpper(1.7, 12), 10)
    // far out, by numerical integration with 25 digits: the tail falls within 1/δ
    close(noncentralTUpper(12.706204736174694, 1, 17.664030046751176 * Math.SQRT2), 0.95, 10)
  })

  it('know their ends', () => {
    expect(normalQuantile(0)).toBe(Number.NEGATIVE_INFINITY)
    expect(normalQuantile(1)).toBe(Number.POSITIVE_INFINITY)
    expect(normalQuantile(1.1)).toBeNaN()
    expect(binomialCdf(-1, 5, 0.5)).toBe(0)
    expect(binomialCdf(5, 5, 0.5)).toBe(1)
    expect(binomialMass(0, 5, 0)).toBe(1)
    expect(chiSquareUpper(0, 3)).toBe(1)
    expect(studentUpper(Number.POSITIVE_INFINITY, 3)).toBe(0)
  })

  it('draw binomial numbers with the right mean and spread', () => {
    const random = uniformDice(diceKey('feedface00000000feedface00000000'))
    for (const [n, p] of [
      [10, 0.1],
      [1000, 0.4],
      [1000, 0.97],
      [100_000, 0.0001],
    ] as const) {
      const draws = Array.from({ length: 20_000 }, () => binomialDraw(n, p, random))
      const mean = draws.reduce((sum, k) => sum + k, 0) / draws.length
      const variance = draws.reduce((sum, k) => sum + (k - mean) ** 2, 0) / draws.length
      const spread = Math.sqrt(n * p * (1 - p))
      expect(Math.abs(mean - n * p)).toBeLessThan((5 * spread) / Math.sqrt(20_000))
      expect(Math.abs(variance / spread ** 2 - 1)).toBeLessThan(0.06)
    }
  })
})
