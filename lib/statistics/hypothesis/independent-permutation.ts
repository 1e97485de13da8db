import { type DiceKey, replicateDice } from '../resampling/dice'
import { type Alternative, pValue } from './alternative'
import type { PermutationResult } from './paired-permutation'

/** Divisions up to this number are all looked at. */
const exactUpTo = 1_000_000

/**
 * Permutation test of the difference of two independent means: the scores are divided anew into groups of the same
 * sizes, in all ways when these are at most a million, else at random.
 */
export function independentPermutationTest(
  x: readonly number[],
  y: readonly number[],
  options: { alternative?: Alternative; key: DiceKey; resamples?: number },
): PermutationResult & { permutations: number } {
  const { alternative = 'two-sided', key, resamples = 10_000 } = options
  const all = [...x, ...y]
  const total = all.reduce((sum, value) => sum + value, 0)
  const difference = (sumX: number) => sumX / x.length - (total - sumX) / y.length
  const statistic = difference(x.reduce((sum, value) => sum + value, 0))
  const tolerance = Math.max(1e-14, 1e-14 * Math.abs(statistic))
  let notAbove = 0
  let notBelow = 0
  const look = (sumX: number) => {
    const value = difference(sumX)
    if (value <= statistic + tolerance) notAbove++
    if (value >= statistic - tolerance) notBelow++
  }

  const divisions = choose(all.length, x.length)
  const exact = divisions <= exactUpTo
  if (exact) eachSum(all, x.length, look)
  else for (let b = 0; b < resamples; b++) look(drawnSum(all, x.length, replicateDice(key, b)))
  const count = exact ? divisions : resamples
  const share = (hits: number) => (exact ? hits / count : (hits + 1) / (count + 1))
  return { statistic, p: pValue(alternative, share(notAbove), share(notBelow)), exact, permutations: count }
}

function choose(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i
  return Math.round(result)
}

/** The sum of every choice of `size` values. */
function eachSum(values: readonly number[], size: number, visit: (sum: number) => void): void {
  const from = (first: number, left: number, sum: number): void => {
    if (left === 0) visit(sum)
    else
      for (let i = first; i <= values.length - left; i++) from(i + 1, left - 1, sum + (values[i] as number))
  }
  from(0, size, 0)
}

/** The sum of a random choice (Fisher and Yates). */
function drawnSum(values: readonly number[], size: number, draw: (n: number) => number): number {
  const left = values.slice()
  let sum = 0
  for (let i = 0; i < size; i++) {
    const at = i + draw(left.length - i)
    sum += left[at] as number
    left[at] = left[i] as number
  }
  return sum
}
