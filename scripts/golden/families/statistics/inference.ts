import { mcnemarChiSquare, mcnemarExact, mcnemarMidP } from '@/lib/statistics/comparison/mcnemar'
import { binomialMass } from '@/lib/statistics/distributions/binomial'
import { chiSquareUpper } from '@/lib/statistics/distributions/chi-square'
import { cochranQ } from '@/lib/statistics/hypothesis/cochran-q'
import { friedmanTest } from '@/lib/statistics/hypothesis/friedman'
import { independentPermutationTest } from '@/lib/statistics/hypothesis/independent-permutation'
import {
  pairedPermutationDrawn,
  pairedPermutationExact,
  pairedPermutationTest,
} from '@/lib/statistics/hypothesis/paired-permutation'
import { pairedTTest } from '@/lib/statistics/hypothesis/paired-t'
import { signTest } from '@/lib/statistics/hypothesis/sign-test'
import { bowkerTest, marginalHomogeneity, withoutEmptyCells } from '@/lib/statistics/hypothesis/square-table'
import { wilcoxonApproximate, wilcoxonExact } from '@/lib/statistics/hypothesis/wilcoxon'
import { adjustBenjaminiHochberg } from '@/lib/statistics/multiplicity/benjamini-hochberg'
import { adjustBenjaminiYekutieli } from '@/lib/statistics/multiplicity/benjamini-yekutieli'
import { adjustBonferroni } from '@/lib/statistics/multiplicity/bonferroni'
import { adjustHochberg } from '@/lib/statistics/multiplicity/hochberg'
import { adjustHolm } from '@/lib/statistics/multiplicity/holm'
import { adjustHolmSidak } from '@/lib/statistics/multiplicity/holm-sidak'
import { adjustHommel } from '@/lib/statistics/multiplicity/hommel'
import { adjustSidak } from '@/lib/statistics/multiplicity/sidak'
import { diceKey } from '@/lib/statistics/resampling/dice'
import { differences } from '../../compare'
import { Check, type Family, type GoldenCase } from '../../family'
import { differencesOrAbsent } from './reference-shape'
import { rejections } from './rejections'

const key = diceKey('526f756e6473476f6c64656e56616c75')

const test = (result: { statistic: number; p: number } | null) => ({
  statistic: result?.statistic ?? null,
  p_value: result?.p ?? null,
})

/** Compares, with "undefined" on our side where the reference has NaN. */
const check = ({ expected, tolerance }: GoldenCase, actual: unknown) =>
  new Check(differencesOrAbsent(expected, actual, tolerance ?? {}))

export const inferenceMcnemar: Family = {
  mcnemar({ input, expected, tolerance }) {
    const [[, onlyA], [onlyB]] = input.table
    const actual = {
      exact: { statistic: Math.min(onlyA, onlyB), p_value: mcnemarExact(onlyA, onlyB) },
      chi2: test(mcnemarChiSquare(onlyA, onlyB)),
      chi2_corrected: test(mcnemarChiSquare(onlyA, onlyB, true)),
    }
    // without discordant pairs the corrected reference divides 1 by 0; that is no evidence, so ours is undefined
    const wanted =
      onlyA + onlyB === 0 ? { ...expected, chi2_corrected: { statistic: 'NaN', p_value: 'NaN' } } : expected
    return new Check(differencesOrAbsent(wanted, actual, tolerance ?? {}))
  },
  cochrans_q: cochransQ,
}

function cochransQ(testCase: GoldenCase) {
  const rows: number[][] = testCase.input.correct
  const result = cochranQ(rows)
  return check(testCase, { ...test(result), df: (rows[0]?.length ?? 0) - 1 })
}

export const inferenceMany: Family = {
  cochrans_q: cochransQ,
  square_table(testCase) {
    const table = testCase.params.shift_zeros ? withoutEmptyCells(testCase.input.table) : testCase.input.table
    const bowker = bowkerTest(table)
    const margins = marginalHomogeneity(table)
    const df = table.length - 1
    // a category without discordant items makes the reference's variance singular: NaN, or k − 1 degrees of freedom
    // all the same; ours leaves the category out
    const homogeneity = (
      name: 'stuart_maxwell' | 'bhapkar',
      result: { statistic: number } | null | undefined,
    ) => {
      const singular = margins !== null && margins.degrees < df && testCase.expected[name].statistic === 'NaN'
      return result && !singular
        ? { statistic: result.statistic, p_value: chiSquareUpper(result.statistic, df), df }
        : { ...test(null), df }
    }
    return check(testCase, {
      bowker: { ...test(bowker), df: bowker.degrees, pairs_with_observations: bowker.pairsWithObservations },
      stuart_maxwell: homogeneity('stuart_maxwell', margins?.stuartMaxwell),
      bhapkar: homogeneity('bhapkar', margins?.bhapkar),
    })
  },
  friedman(testCase) {
    const { scores } = testCase.input
    const [n, k] = [scores.length, scores[0].length]
    const result = friedmanTest(scores)
    const f = result?.imanDavenport
    return check(testCase, {
      ...test(result),
      df: result?.degrees,
      mean_ranks: result?.meanRanks,
      kendall_w: result?.kendallW,
      iman_davenport: { ...test(f ?? null), df1: k - 1, df2: (k - 1) * (n - 1) },
    })
  },
  mcnemar_mid_p({ input }) {
    const { b, c } = input
    const point = binomialMass(Math.min(b, c), b + c, 0.5)
    const mid = mcnemarMidP(b, c)
    return {
      mid_p: mid,
      exact: mcnemarExact(b, c),
      point_probability: point,
      doubled_one_sided_mid_p: b === c ? 1 : mid,
    }
  },
}

export const inferencePairedTests: Family = {
  paired_t(testCase) {
    const result = pairedTTest(testCase.input.x, testCase.input.y, testCase.params.alternative)
    return check(testCase, { ...test(result), df: testCase.input.x.length - 1 })
  },
  wilcoxon({ input, params }) {
    const { alternative, zero_method, correction, mode } = params
    if (mode === 'exact') {
      const exact = wilcoxonExact(input.x, input.y, alternative)
      if (!exact) throw new RangeError('no difference to rank')
      const n = input.x.length
      const other = (n * (n + 1)) / 2 - exact.statistic
      const statistic = alternative === 'two-sided' ? Math.min(exact.statistic, other) : exact.statistic
      return { statistic, p_value: exact.p }
    }
    const result = wilcoxonApproximate(input.x, input.y, {
      zeros: zero_method,
      alternative,
      corrected: correction,
    })
    if (!result) throw new RangeError('no difference to rank')
    return test(result)
  },
  sign_test({ input }) {
    const result = signTest(input.x, input.y)
    if (!result) throw new RangeError('no difference to count')
    return { M: result.m, p_value: result.p }
  },
  wilcoxon_exact_conditional({ input }) {
    const run = (alternative: 'two-sided' | 'greater' | 'less') =>
      wilcoxonExact(input.x, input.y, alternative)
    return {
      V_positive_ranks: run('two-sided')?.statistic,
      two_sided: run('two-sided')?.p,
      greater: run('greater')?.p,
      less: run('less')?.p,
    }
  },
}

/** The reference takes no sample of a single value; the library does, and finds nothing. */
function refuseUnlessTwo(values: readonly number[]) {
  if (values.length < 2) throw new RangeError('a sample of fewer than two values')
}

export const inferencePermutation: Family = {
  paired_permutation_exact({ input, params }) {
    refuseUnlessTwo(input.x)
    const { statistic, p } = pairedPermutationExact(input.x, input.y, params.alternative)
    return { statistic, p_value: p, n_permutations: 2 ** input.x.length }
  },
  independent_permutation_exact({ input, params }) {
    refuseUnlessTwo(input.x)
    refuseUnlessTwo(input.y)
    const { statistic, p, permutations } = independentPermutationTest(input.x, input.y, {
      alternative: params.alternative,
      key,
    })
    return { statistic, p_value: p, n_permutations: permutations }
  },
  paired_permutation_random({ input, params, expected, tolerance }) {
    const resamples = 10_000
    const options = { alternative: params.alternative, key, resamples }
    const chosen = pairedPermutationTest(input.x, input.y, options)
    const drawn = pairedPermutationDrawn(input.x, input.y, options)
    const exact: number | undefined = expected.exact_p_value
    const side = (exact ?? expected.p_value) / 2
    const fiveDeviations = 10 * Math.sqrt((side * (1 - side)) / resamples)
    const bound = { abs: tolerance?.abs_for_10000_resamples ?? fiveDeviations + 2 / resamples }
    return new Check([
      ...differences(expected.statistic, chosen.statistic, tolerance ?? {}, 'statistic'),
      ...differences(expected.p_value, chosen.p, bound, 'p_value'),
      ...(exact === undefined ? [] : differences(exact, chosen.p, { rel: 1e-9 }, 'exact_p_value')),
      ...differences(
        exact ?? expected.p_value,
        drawn.p,
        exact === undefined ? bound : { abs: fiveDeviations + 2 / resamples },
        'drawn',
      ),
    ])
  },
}

const adjustments = {
  bonferroni: adjustBonferroni,
  sidak: adjustSidak,
  holm_sidak: adjustHolmSidak,
  holm: adjustHolm,
  hochberg: adjustHochberg,
  hommel: adjustHommel,
  benjamini_hochberg: adjustBenjaminiHochberg,
  benjamini_yekutieli: adjustBenjaminiYekutieli,
}

export const inferenceMultiplicity: Family = {
  adjust_p: ({ input, params }) =>
    Object.fromEntries(
      Object.entries(adjustments).map(([name, adjust]) => {
        const adjusted = adjust(input.p_values)
        const reject =
          name in rejections
            ? rejections[name as keyof typeof rejections](input.p_values, params.alpha)
            : adjusted.map((p) => p <= params.alpha)
        return [name, { adjusted, reject }]
      }),
    ),
}
