import { cohenH, proportionAt } from '@/lib/statistics/power/effect-size'
import { mcnemarExactPower, mcnemarPower, mcnemarSize } from '@/lib/statistics/power/mcnemar'
import { detectableEffect } from '@/lib/statistics/power/normal-power'
import { oneProportionExactPower } from '@/lib/statistics/power/one-proportion-exact'
import { pairedTDetectable, pairedTPower, pairedTSize } from '@/lib/statistics/power/paired-t'
import {
  oneProportionPower,
  oneProportionSize,
  twoProportionsPower,
  twoProportionsSize,
  twoProportionsVariancePower,
  twoProportionsVarianceSize,
  twoSampleError,
} from '@/lib/statistics/power/proportions'
import { Check, type Family, type GoldenCase } from '../../family'
import { differencesOrAbsent } from './reference-shape'

const check = ({ expected, tolerance }: GoldenCase, actual: unknown) =>
  new Check(differencesOrAbsent(expected, actual, tolerance ?? {}))

const up = (value: number | null) => (value === null ? null : Math.ceil(value))

export const inferencePower: Family = {
  power_two_proportions(testCase) {
    const { p1, p2, nobs1 } = testCase.input
    const { alpha, alternative, ratio, target_power: target } = testCase.params
    const h = detectableEffect(twoSampleError(nobs1, ratio), alpha, target, alternative)
    const size = twoProportionsSize(p1, p2, target, testCase.params)
    return check(testCase, {
      effect_size_h: cohenH(p1, p2),
      power: twoProportionsPower(p1, p2, nobs1, testCase.params),
      required_nobs1: size,
      required_nobs1_ceiling: up(size),
      minimum_detectable_h: h,
      minimum_detectable_p1: h === null ? null : proportionAt(p2, h),
    })
  },
  power_two_proportions_variance({ input, params }) {
    const { p1, p2, nobs1 } = input
    const { power, pooled } = twoProportionsVariancePower(p1, p2, nobs1, params)
    return {
      power,
      pooled_proportion: pooled,
      required_nobs1: twoProportionsVarianceSize(p1, p2, params.target_power, params),
    }
  },
  power_one_proportion(testCase) {
    const { p1, p0, nobs } = testCase.input
    const { alpha, alternative, target_power: target } = testCase.params
    const h = detectableEffect(1 / Math.sqrt(nobs), alpha, target, alternative)
    return check(testCase, {
      effect_size_h: cohenH(p1, p0),
      power: oneProportionPower(p1, p0, nobs, testCase.params),
      required_nobs: oneProportionSize(p1, p0, target, testCase.params),
      minimum_detectable_h: h,
      minimum_detectable_p1: h === null ? null : proportionAt(p0, h),
    })
  },
  power_one_proportion_exact({ input, params }) {
    const exact = oneProportionExactPower(input.p1, input.p0, input.nobs, params)
    return {
      power: exact.power,
      actual_alpha: exact.actualAlpha,
      rejects_low: exact.rejectsLow,
      rejects_high: exact.rejectsHigh,
    }
  },
  power_paired_t(testCase) {
    const { effect_size: effect, nobs } = testCase.input
    const target = testCase.params.target_power
    const size = pairedTSize(effect, target, testCase.params)
    return check(testCase, {
      power: pairedTPower(effect, nobs, testCase.params),
      required_nobs: size,
      required_nobs_ceiling: up(size),
      minimum_detectable_effect: pairedTDetectable(nobs, target, testCase.params),
    })
  },
  power_mcnemar({ input, params }) {
    const run = (formula: 'connor' | 'miettinen') => {
      const options = { ...params, formula }
      const pairs = mcnemarSize(input.p10, input.p01, params.target_power, options)
      return {
        required_pairs: pairs,
        required_pairs_ceiling: up(pairs),
        power_at_50: mcnemarPower(input.p10, input.p01, 50, options),
        power_at_400: mcnemarPower(input.p10, input.p01, 400, options),
      }
    }
    return { connor: run('connor'), miettinen: run('miettinen') }
  },
  power_mcnemar_exact({ input, params }) {
    const { power, actualAlpha } = mcnemarExactPower(input.p10, input.p01, input.pairs, params.alpha)
    return { power, actual_alpha: actualAlpha }
  },
}
