import { binomialTest } from '@/lib/statistics/hypothesis/binomial-test'
import { fisherExact } from '@/lib/statistics/hypothesis/fisher-exact'
import { twoProportionsTest } from '@/lib/statistics/hypothesis/two-proportions'
import { agrestiCoull } from '@/lib/statistics/intervals/agresti-coull'
import { clopperPearson } from '@/lib/statistics/intervals/clopper-pearson'
import { agrestiCaffo, waldDifference } from '@/lib/statistics/intervals/difference'
import { jeffreys } from '@/lib/statistics/intervals/jeffreys'
import { newcombe } from '@/lib/statistics/intervals/newcombe'
import { wald } from '@/lib/statistics/intervals/wald'
import { wilson } from '@/lib/statistics/intervals/wilson'
import { wilsonCorrected } from '@/lib/statistics/intervals/wilson-corrected'
import { differences } from '../../compare'
import { Check, type Family, type GoldenCase } from '../../family'
import { differencesOrAbsent } from './reference-shape'
import { referenceScoreInterval } from './statsmodels-score'

const counts = (input: GoldenCase['input']) =>
  [
    { successes: input.count1, n: input.nobs1 },
    { successes: input.count2, n: input.nobs2 },
  ] as const

/** Compares, with "undefined" on our side where the reference has NaN. */
const check = ({ expected, tolerance }: GoldenCase, actual: unknown) =>
  new Check(differencesOrAbsent(expected, actual, tolerance ?? {}))

export const inferenceProportion: Family = {
  proportion_interval({ input, params }) {
    const { count, nobs } = input
    const level = 1 - params.alpha
    return {
      normal: wald(count, nobs, level),
      agresti_coull: agrestiCoull(count, nobs, level),
      beta: clopperPearson(count, nobs, level),
      wilson: wilson(count, nobs, level),
      jeffreys: jeffreys(count, nobs, { level, closed: false }),
      scipy_exact: clopperPearson(count, nobs, level),
      scipy_wilson: wilson(count, nobs, level),
      scipy_wilsoncc: wilsonCorrected(count, nobs, level),
    }
  },
  binomial_test: ({ input, params }) => ({
    p_value: binomialTest(input.count, input.nobs, params.p, params.alternative),
  }),
}

export const inferenceTwoProportions: Family = {
  two_proportion_z(testCase) {
    const { alternative, pooled } = testCase.params
    const result = twoProportionsTest(
      ...counts(testCase.input),
      alternative,
      pooled === false ? 'unpooled' : 'pooled',
    )
    if (result) return check(testCase, { z: result.statistic, p_value: result.p })
    // without variance ours is undefined; the reference divides a difference by 0 and is certain of it
    const [a, b] = counts(testCase.input)
    const difference = a.successes / a.n - b.successes / b.n
    const certain = {
      z: difference / 0,
      p_value: alternative === (difference > 0 ? 'less' : 'greater') ? 1 : 0,
    }
    return check(testCase, difference === 0 ? { z: null, p_value: null } : certain)
  },
  proportion_difference_interval({ input, params, expected, tolerance }) {
    const [a, b] = counts(input)
    const level = 1 - params.alpha
    const { score, ...others } = expected
    const own = {
      wald: waldDifference(a, b, level),
      'agresti-caffo': agrestiCaffo(a, b, level),
      newcomb: newcombe(a, b, level),
    }
    const reference = referenceScoreInterval(a, b, level)
    const end = (name: 'low' | 'high') =>
      score ? differences(score[name], reference[name], tolerance ?? {}, `score.${name}`) : []
    return new Check([...differences(others, own, tolerance ?? {}), ...end('low'), ...end('high')])
  },
  fisher_exact(testCase) {
    const { p, oddsRatio } = fisherExact(...counts(testCase.input), testCase.params.alternative)
    return check(testCase, { p_value: p, odds_ratio: oddsRatio })
  },
}
