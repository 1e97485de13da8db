import { type DiceKey, replicateDice } from '../resampling/dice'
import { pValue } from './alternative'

/** Divisions up to this number are all looked at. */
const exactUpTo = 1_000_000

export interface DivisionOptions {
  /** One per unit (question): what adds up to the numerator, and to the denominator, which is above 0. */
  readonly values: ArrayLike<number>
  readonly weights: ArrayLike<number>
  /** So many units, from the first on, are the first group. */
  readonly first: number
  readonly key: DiceKey
  readonly resamples?: number
}

/**
 * Permutation test of the difference of two ratios of sums over different units: units are divided anew into groups of
 * the same sizes, each with its numerator and denominator, in all ways when these are at most a million, else at
 * random with p = (k + 1)/(B + 1). With equal denominators it is the test of two independent means.
 *
 * @returns two-sided p, and how many divisions were drawn: null where all were looked at
 * @throws RangeError when a group is empty
 * @see Edgington and Onghena (2007), Randomization Tests; Phipson and Smyth (2010) for the + 1
 */
export function divisionTest(options: DivisionOptions): {
  statistic: number
  p: number
  drawn: number | null
} {
  const { values, weights, first, resamples = 10_000 } = options
  const n = values.length
  if (first < 1 || first >= n) throw new RangeError(`${first} of ${n} units leave a group empty`)
  const [allValues, allWeights] = [total(values, n), total(weights, n)]
  const difference = (value: number, weight: number) =>
    value / weight - (allValues - value) / (allWeights - weight)
  const statistic = difference(total(values, first), total(weights, first))
  const tolerance = 1e-12 * Math.max(1, Math.abs(statistic))
  let notAbove = 0
  let notBelow = 0
  const look = (value: number, weight: number) => {
    const now = difference(value, weight)
    if (now <= statistic + tolerance) notAbove++
    if (now >= statistic - tolerance) notBelow++
  }
  const divisions = choose(n, first)
  const isExact = divisions <= exactUpTo
  if (isExact) eachDivision(values, weights, first, look)
  else drawDivisions(options, resamples, look)
  const share = (hits: number) => (isExact ? hits / divisions : (hits + 1) / (resamples + 1))
  return {
    statistic,
    p: pValue('two-sided', share(notAbove), share(notBelow)),
    drawn: isExact ? null : resamples,
  }
}

type Look = (value: number, weight: number) => void

const at = (column: ArrayLike<number>, i: number): number => column[i] as number

function total(column: ArrayLike<number>, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += at(column, i)
  return sum
}

function choose(n: number, k: number): number {
  let result = 1
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i
  return Math.round(result)
}

function eachDivision(values: ArrayLike<number>, weights: ArrayLike<number>, size: number, look: Look): void {
  const from = (next: number, left: number, value: number, weight: number): void => {
    if (left === 0) look(value, weight)
    else
      for (let i = next; i <= values.length - left; i++)
        from(i + 1, left - 1, value + at(values, i), weight + at(weights, i))
  }
  from(0, size, 0, 0)
}

/** Random choices of units (Fisher and Yates); the order left by one draw is as good a start for the next. */
function drawDivisions(
  { values, weights, first, key }: DivisionOptions,
  resamples: number,
  look: Look,
): void {
  const order = Int32Array.from({ length: values.length }, (_, i) => i)
  for (let b = 0; b < resamples; b++) {
    const draw = replicateDice(key, b)
    let [value, weight] = [0, 0]
    for (let i = 0; i < first; i++) {
      const chosen = i + draw(order.length - i)
      const unit = at(order, chosen)
      order[chosen] = at(order, i)
      order[i] = unit
      value += at(values, unit)
      weight += at(weights, unit)
    }
    look(value, weight)
  }
}
