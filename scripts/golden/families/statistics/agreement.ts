import { brennanPrediger, randolphKappa } from '@/lib/statistics/agreement/brennan-prediger'
import { cohenKappa, cohenKappaOfTable } from '@/lib/statistics/agreement/cohen-kappa'
import { congerKappa } from '@/lib/statistics/agreement/conger-kappa'
import type { AgreementEstimate } from '@/lib/statistics/agreement/estimate'
import { fleissKappa } from '@/lib/statistics/agreement/fleiss-kappa'
import { gwetAgreement } from '@/lib/statistics/agreement/gwet'
import { intraclassCorrelations } from '@/lib/statistics/agreement/intraclass-correlation'
import { alphaOf, krippendorffAlpha } from '@/lib/statistics/agreement/krippendorff-alpha'
import { rawAgreement } from '@/lib/statistics/agreement/raw-agreement'
import { type Tally, tallyByItem, tallyByRater } from '@/lib/statistics/agreement/tally'
import { agreementWeights } from '@/lib/statistics/agreement/weights'
import { studentUpper } from '@/lib/statistics/distributions/student-t'
import { differences } from '../../compare'
import { Check, type Family, type GoldenCase } from '../../family'
import { differencesOrAbsent, isRefusal } from './reference-shape'

const tally = (table: number[][]): Tally => ({
  items: table.length,
  categories: (table[0] ?? []).map((_, k) => k),
  counts: Float64Array.from(table.flat()),
})

export const agreementCohen: Family = {
  cohen_kappa({ input, expected, tolerance }) {
    const kappa = (weights: 'identity' | 'linear' | 'quadratic') =>
      cohenKappa(input.rater1, input.rater2, { weights }).value
    const pairs = tallyByRater([input.rater1, input.rater2])
    return new Check(
      differencesOrAbsent(
        expected,
        {
          unweighted: kappa('identity'),
          linear: kappa('linear'),
          quadratic: kappa('quadratic'),
          percent_agreement: rawAgreement(pairs).value,
        },
        tolerance ?? {},
      ),
    )
  },
  cohen_kappa_inference({ input, params, expected, tolerance }) {
    const kappa = cohenKappaOfTable(input.table, {
      weights: params.weights ?? 'identity',
      level: 1 - params.alpha,
    })
    if (kappa.value === null)
      return new Check(
        Object.entries(expected).flatMap(([key, value]) =>
          value === 'NaN' ? [] : [`${key}: expected ${value}, ours is undefined`],
        ),
      )
    const half = (kappa.interval?.low ?? Number.NaN) - kappa.value
    // a variance of 0 may come out below 0 in the reference, and has no root then
    const { std_kappa, lower, upper, ...others } = expected
    const isRounding = std_kappa === 'NaN' && (kappa.standardError ?? 1) < 1e-7
    return new Check(
      differences(
        isRounding ? others : expected,
        {
          kappa: kappa.value,
          var_kappa: (kappa.standardError ?? Number.NaN) ** 2,
          var_kappa0: kappa.test.variance,
          std_kappa: kappa.standardError,
          lower: kappa.interval?.low,
          // the reference does not cut its interval at 1
          upper: kappa.value - half,
          z: kappa.test.z,
          p_one_sided: kappa.test.oneSidedP,
          p_two_sided: kappa.test.twoSidedP,
          kappa_max: kappa.maximum,
        },
        tolerance ?? {},
      ),
    )
  },
}

export const agreementFleiss: Family = {
  fleiss_kappa({ input, expected, tolerance }) {
    const counts = tally(input.table)
    return new Check(
      differencesOrAbsent(
        expected,
        {
          fleiss: fleissKappa(counts).value,
          randolph: randolphKappa(counts).value,
          mean_pairwise_agreement: rawAgreement(counts).value,
        },
        tolerance ?? {},
      ),
    )
  },
}

export const agreementIcc: Family = {
  icc({ input, params }) {
    const all = intraclassCorrelations(input.ratings, 1 - params.alpha)
    if ('undefinedBecause' in all) throw new Error(all.undefinedBecause)
    return Object.fromEntries(
      Object.entries(all).map(([form, { value, interval, test }]) => [
        form,
        {
          icc: value,
          F: test?.f,
          df1: test?.degrees[0],
          df2: test?.degrees[1],
          p_value: test?.p,
          lower: interval?.low,
          upper: interval?.high,
        },
      ]),
    )
  },
}

const alphas = ({ input, params }: GoldenCase) => {
  const counts = tallyByRater(input.reliability_data, params.value_domain)
  return (measurement: 'nominal' | 'ordinal' | 'interval' | 'ratio') =>
    krippendorffAlpha(counts, { measurement }).value
}

export const agreementKrippendorff: Family = {
  krippendorff_alpha(testCase) {
    const alpha = alphas(testCase)
    const actual = {
      nominal: alpha('nominal'),
      ordinal: alpha('ordinal'),
      interval: alpha('interval'),
      ratio: alpha('ratio'),
    }
    return new Check(differencesOrAbsent(testCase.expected, actual, testCase.tolerance ?? {}))
  },
  krippendorff_alpha_labels(testCase) {
    const alpha = alphas(testCase)
    const actual = { nominal: alpha('nominal'), ordinal: alpha('ordinal') }
    return new Check(differencesOrAbsent(testCase.expected, actual, testCase.tolerance ?? {}))
  },
}

/** The reference replaces a standard error of 0 by this. */
const leastStandardError = 1e-15

function irrCac(
  estimate: AgreementEstimate,
  { degrees, name, sides }: { degrees: number; name: string; sides: 1 | 2 },
) {
  // with one subject the reference divides by zero; ours has a coefficient without a standard error
  if (estimate.value === null || degrees < 1) return null
  const { value, observed, expected, interval } = estimate
  const se = estimate.standardError === 0 ? leastStandardError : estimate.standardError
  const z = se === null ? null : value / se
  return {
    coefficient: value,
    name,
    pa: observed,
    pe: expected,
    se,
    z,
    p_value: z === null ? null : sides * studentUpper(Math.abs(z), degrees),
    ci: [interval?.low, interval?.high],
  }
}

/** Where the standard error is nothing but rounding, so is its ratio to the coefficient; of 0 by 0 also the p. */
function withoutRoundingRatio(expected: Record<string, unknown>): Record<string, unknown> {
  if (!(typeof expected.se === 'number' && expected.se < 1e-12)) return expected
  const { z, p_value, ...rest } = expected
  return Math.abs(Number(rest.coefficient)) < 1e-9 ? rest : { ...rest, p_value }
}

export const agreementIrrCac: Family = {
  chance_corrected_agreement({ input, params, expected, tolerance }) {
    const { weights, categories, confidence_level: level } = params
    // with a single category the reference gives artefacts of its 1e-15 guards, or divides by zero; ours is undefined
    const onlyOne = categories.length < 2
    const counts = tallyByItem(input.ratings, categories)
    const matrix = agreementWeights(weights, categories)
    const options = { weights, level }
    const rated = input.ratings.filter((row: (number | null)[]) => row.some((v) => v !== null)).length
    const pairable = input.ratings.filter(
      (row: (number | null)[]) => row.filter((v) => v !== null).length >= 2,
    ).length
    const weightSum = matrix.reduce((sum, weight) => sum + weight, 0)
    const actual: Record<string, unknown> = {
      gwet: irrCac(gwetAgreement(counts, options), {
        degrees: rated - 1,
        name: weightSum > categories.length ? 'AC2' : 'AC1',
        sides: 2,
      }),
      fleiss: irrCac(fleissKappa(counts, options), { degrees: rated - 1, name: "Fleiss' kappa", sides: 2 }),
      krippendorff: irrCac(
        alphaOf(counts, () => matrix.map((weight) => 1 - weight), level),
        { degrees: pairable - 1, name: "Krippendorff's Alpha", sides: 2 },
      ),
      conger: irrCac(congerKappa(input.ratings, { ...options, categories }), {
        degrees: rated - 1,
        name: "Conger's kappa",
        sides: 2,
      }),
      bp: irrCac(brennanPrediger(counts, options), {
        degrees: rated - 1,
        name: 'Brennan-Prediger',
        sides: 1,
      }),
    }
    if (isRefusal(expected) || onlyOne)
      return new Check(
        Object.entries(actual).flatMap(([key, value]) =>
          value === null ? [] : [`${key}: expected nothing`],
        ),
      )
    const { weights: expectedWeights, ...coefficients } = expected
    return new Check([
      ...differences(expectedWeights.flat(), matrix, tolerance ?? {}, 'weights'),
      ...Object.entries<Record<string, unknown>>(coefficients).flatMap(([key, value]) =>
        isRefusal(value) || value.coefficient === 'NaN'
          ? differencesOrAbsent('NaN', actual[key], {}, key)
          : differences(withoutRoundingRatio(value), actual[key], tolerance ?? {}, key),
      ),
    ])
  },
}
