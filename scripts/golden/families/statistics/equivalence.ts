import { normalUpper } from '@/lib/statistics/distributions/normal'
import { independentEquivalence } from '@/lib/statistics/equivalence/independent'
import {
  approximateProportionEquivalence,
  exactProportionEquivalence,
} from '@/lib/statistics/equivalence/one-proportion'
import { pairedEquivalence } from '@/lib/statistics/equivalence/paired'
import { type Equivalence, testMargins } from '@/lib/statistics/equivalence/tost'
import { proportionsEquivalence } from '@/lib/statistics/equivalence/two-proportions'
import type { Family } from '../../family'
import { ends } from './reference-shape'
import { referenceScore } from './statsmodels-score'

const both = ({ p, lower, upper }: Equivalence) => ({
  p_value: p,
  lower: { statistic: lower.statistic, p_value: lower.p },
  upper: { statistic: upper.statistic, p_value: upper.p },
})

export const inferenceEquivalence: Family = {
  tost_paired({ input, params }) {
    const result = pairedEquivalence(input.x, input.y, params, params.alpha)
    if (!result) throw new RangeError('no spread')
    return {
      ...both(result),
      df: result.degrees,
      mean_difference: result.meanDifference,
      interval_90: ends(result.interval),
      equivalent: result.equivalent,
    }
  },
  tost_independent({ input, params }) {
    const result = independentEquivalence(input.x, input.y, params, params.variance)
    if (!result) throw new RangeError('no spread')
    return { ...both(result), df: result.degrees }
  },
  tost_two_proportions({ input, params }) {
    const a = { successes: input.count1, n: input.nobs1 }
    const b = { successes: input.count2, n: input.nobs2 }
    const run = (method: 'wald' | 'agresti-caffo') => both(proportionsEquivalence(a, b, params, method))
    const score = testMargins(params, (margin) => referenceScore(a, b, margin), normalUpper)
    const tests = { wald: run('wald'), 'agresti-caffo': run('agresti-caffo'), score: both(score) }
    // the reference's function for two proportions reports the smaller p-value, against its own documentation
    return Object.fromEntries(
      Object.entries(tests).map(([name, { lower, upper }]) => [
        name,
        { lower, upper, p_value: Math.min(lower.p_value, upper.p_value) },
      ]),
    )
  },
  tost_one_proportion({ input, params }) {
    const { count, nobs } = input
    const exact = exactProportionEquivalence(count, nobs, params)
    return {
      exact: { p_value: exact.p, lower_p: exact.lowerP, upper_p: exact.upperP },
      z_sample: both(approximateProportionEquivalence(count, nobs, params, 'sample')),
      z_limits: both(approximateProportionEquivalence(count, nobs, params, 'margins')),
    }
  },
}
