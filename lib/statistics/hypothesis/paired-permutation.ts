import { binomialMass } from '../distributions/binomial'
import { type DiceKey, uniformDice } from '../resampling/dice'
import { type Alternative, pValue } from './alternative'
import type { TestResult } from './normal-test'

export interface PermutationResult extends TestResult {
  /** True when every swap was counted, false when swaps were drawn. */
  readonly exact: boolean
}

/** Differences up to this number are counted exactly: two halves of 2^20 swaps each. */
const exactUpTo = 40
const blockSize = 8

/**
 * Paired permutation test of the mean difference mean(x) − mean(y): the system names of each instance are swapped or
 * not, all 2^n ways. Exact for up to 40 instances that differ, and for any number when all differences have one size
 * (right or wrong: then it is McNemar's exact test); else swaps are drawn and p is (k + 1)/(B + 1).
 *
 * @see Edgington and Onghena (2007), Randomization Tests; Phipson and Smyth (2010) for the + 1
 */
export function pairedPermutationTest(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  options: { alternative?: Alternative; key: DiceKey; resamples?: number },
): PermutationResult {
  const { alternative = 'two-sided', key, resamples = 10_000 } = options
  const differing = nonZeroDifferences(x, y)
  const sizes = new Set(differing.map(Math.abs))
  if (sizes.size <= 1 || differing.length <= exactUpTo) return pairedPermutationExact(x, y, alternative)
  return pairedPermutationDrawn(x, y, { alternative, key, resamples })
}

/**
 * The exact test. Differences of one size are binomial; others are split in two halves whose signed sums are listed,
 * sorted and counted against each other, 2^(n/2) steps instead of 2^n.
 *
 * @throws RangeError for more than 40 differences of several sizes
 */
export function pairedPermutationExact(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  alternative: Alternative = 'two-sided',
): PermutationResult {
  const n = x.length
  const statistic = mean(x) - mean(y)
  const shares = nonZeroDifferences(x, y).map((difference) => difference / n)
  const largest = shares.reduce((most, share) => Math.max(most, Math.abs(share)), 0)
  const oneSize = shares.every((share) => Math.abs(Math.abs(share) - largest) <= 1e-14 * largest)
  const sums = oneSize ? binomialSums(shares.length, largest) : null
  if (!sums && shares.length > exactUpTo)
    throw new RangeError(`${shares.length} differences of several sizes are too many to count`)

  // swapped sums that differ from the observed one by rounding alone are ties
  const tolerance = Math.max(1e-14, 1e-14 * Math.abs(statistic))
  const count = sums ? sharesOf(sums, statistic, tolerance) : countHalves(shares, statistic, tolerance)
  return { statistic, p: pValue(alternative, count.notAbove, count.notBelow), exact: true }
}

/** The test with drawn swaps; signs come eight at a time from tables of signed sums. */
export function pairedPermutationDrawn(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  {
    alternative = 'two-sided',
    key,
    resamples = 10_000,
  }: { alternative?: Alternative; key: DiceKey; resamples?: number },
): PermutationResult {
  const n = x.length
  const statistic = mean(x) - mean(y)
  const shares = nonZeroDifferences(x, y).map((difference) => difference / n)
  const tables: Float64Array[] = []
  for (let first = 0; first < shares.length; first += blockSize)
    tables.push(signedSums(shares.slice(first, first + blockSize)))

  const random = uniformDice(key)
  const tolerance = Math.max(1e-14, 1e-14 * Math.abs(statistic)) + 1e-15 * Math.sqrt(n)
  let notAbove = 0
  let notBelow = 0
  for (let b = 0; b < resamples; b++) {
    let sum = 0
    let bits = 0
    for (let t = 0; t < tables.length; t++) {
      bits = t % 4 === 0 ? random() * 2 ** 32 : bits >>> blockSize
      const table = tables[t] as Float64Array
      sum += table[bits & (table.length - 1)] as number
    }
    if (sum <= statistic + tolerance) notAbove++
    if (sum >= statistic - tolerance) notBelow++
  }
  const share = (count: number) => (count + 1) / (resamples + 1)
  return { statistic, p: pValue(alternative, share(notAbove), share(notBelow)), exact: false }
}

const mean = (values: ArrayLike<number>): number => {
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += values[i] as number
  return sum / values.length
}

function nonZeroDifferences(x: ArrayLike<number>, y: ArrayLike<number>): number[] {
  if (x.length !== y.length) throw new RangeError(`${x.length} scores against ${y.length}`)
  const differences: number[] = []
  for (let i = 0; i < x.length; i++) {
    const difference = (x[i] as number) - (y[i] as number)
    if (difference !== 0) differences.push(difference)
  }
  return differences
}

/** ± a ± b … for all choices of signs; bit k of the index is the sign of the k-th. */
function signedSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(2 ** values.length)
  values.forEach((value, k) => {
    const half = 2 ** k
    for (let i = 0; i < half; i++) {
      sums[half + i] = (sums[i] as number) - value
      sums[i] = (sums[i] as number) + value
    }
  })
  return sums
}

interface Count {
  /** Probability of a sum at most, and at least, as large as observed. */
  readonly notAbove: number
  readonly notBelow: number
}

function countHalves(shares: readonly number[], observed: number, tolerance: number): Count {
  const middle = shares.length >> 1
  const a = signedSums(shares.slice(0, middle)).sort()
  const b = signedSums(shares.slice(middle)).sort()
  const total = a.length * b.length
  const notAbove = countUpTo(a, b, observed + tolerance, (sum, bound) => sum <= bound)
  const below = countUpTo(a, b, observed - tolerance, (sum, bound) => sum < bound)
  return { notAbove: notAbove / total, notBelow: (total - below) / total }
}

/** Pairs of ascending a and b whose sum is within a bound: as a rises, fewer of b fit. */
function countUpTo(
  a: Float64Array,
  b: Float64Array,
  bound: number,
  fits: (sum: number, bound: number) => boolean,
): number {
  let fitting = b.length
  let count = 0
  for (let i = 0; i < a.length; i++) {
    while (fitting > 0 && !fits((a[i] as number) + (b[fitting - 1] as number), bound)) fitting--
    count += fitting
  }
  return count
}

interface WeightedSums {
  readonly sums: Float64Array
  readonly probabilities: Float64Array
}

/** Sums of n equal differences with random signs: binomial. */
function binomialSums(n: number, size: number): WeightedSums {
  const probabilities = new Float64Array(n + 1)
  for (let k = 0; k <= n; k++) probabilities[k] = binomialMass(k, n, 0.5)
  return { sums: Float64Array.from({ length: n + 1 }, (_, k) => (2 * k - n) * size), probabilities }
}

function sharesOf({ sums, probabilities }: WeightedSums, observed: number, tolerance: number): Count {
  // a sum is a whole number of steps, so half a step is as good a tolerance as any and never too small
  const step = sums.length > 1 ? ((sums[1] as number) - (sums[0] as number)) / 2 : 0
  const slack = Math.max(tolerance, step / 2)
  let notAbove = 0
  let notBelow = 0
  sums.forEach((sum, k) => {
    if (sum <= observed + slack) notAbove += probabilities[k] as number
    if (sum >= observed - slack) notBelow += probabilities[k] as number
  })
  return { notAbove: Math.min(1, notAbove), notBelow: Math.min(1, notBelow) }
}
