import { bcaInterval } from '@/lib/statistics/resampling/bca'
import { diceKey } from '@/lib/statistics/resampling/dice'
import {
  basicInterval,
  bootstrapStandardError,
  percentileInterval,
} from '@/lib/statistics/resampling/interval'
import { jackknifeValues } from '@/lib/statistics/resampling/jackknife'
import { bootstrapReplicates } from '@/lib/statistics/resampling/replicates'
import { differences } from '../../compare'
import { Check, type Family } from '../../family'
import { numpyMean, numpySum } from './numpy-mean'
import { differencesOrAbsent, ends } from './reference-shape'

const key = diceKey('526f756e6473476f6c64656e56616c75')
const replicates = 10_000

type Sample = readonly number[]
type Statistic = (samples: readonly Sample[]) => number

const sumOf = (values: Sample): number => values.reduce((total, value) => total + value, 0)
const f1 = (tp: number, fp: number, fn: number): number => (2 * tp) / (2 * tp + fp + fn)

/** The statistics of the files, with the reference's own order of operations. */
const statistics: Record<string, Statistic> = {
  mean: ([x]) => numpyMean(x as Sample),
  variance: ([x]) => {
    const mean = numpyMean(x as Sample)
    const n = (x as Sample).length
    return (numpyMean((x as Sample).map((value) => (value - mean) ** 2)) * n) / (n - 1)
  },
  pearson: ([x, y]) => {
    const [meanX, meanY] = [numpyMean(x as Sample), numpyMean(y as Sample)]
    const a = (x as Sample).map((value) => value - meanX)
    const b = (y as Sample).map((value) => value - meanY)
    const product = numpySum(a.map((value, i) => value * (b[i] as number)))
    return (
      product / Math.sqrt(numpySum(a.map((value) => value ** 2)) * numpySum(b.map((value) => value ** 2)))
    )
  },
  paired_mean_difference: ([x, y]) => numpyMean(x as Sample) - numpyMean(y as Sample),
  independent_mean_difference: ([x, y]) => numpyMean(x as Sample) - numpyMean(y as Sample),
  micro_f1: ([tp, fp, fn]) => f1(sumOf(tp as Sample), sumOf(fp as Sample), sumOf(fn as Sample)),
  paired_micro_f1_difference: ([a, b, c, d, e, f]) =>
    f1(sumOf(a as Sample), sumOf(b as Sample), sumOf(c as Sample)) -
    f1(sumOf(d as Sample), sumOf(e as Sample), sumOf(f as Sample)),
}

const leaveOut = (values: Sample, i: number): Sample => [...values.slice(0, i), ...values.slice(i + 1)]

/** Leave-one-out values: of all samples together when they are paired, else of each in turn. */
function jackknife(statistic: Statistic, data: readonly Sample[], paired: boolean): number[][] {
  const positions = (sample: Sample) => sample.map((_, i) => i)
  if (paired || data.length === 1)
    return [positions(data[0] as Sample).map((i) => statistic(data.map((sample) => leaveOut(sample, i))))]
  return data.map((sample, s) =>
    positions(sample).map((i) => statistic(data.map((other, t) => (t === s ? leaveOut(other, i) : other)))),
  )
}

export const bootstrapExact: Family = {
  bootstrap_given_resamples({ input, params, expected, tolerance }) {
    const statistic = statistics[params.statistic] as Statistic
    const data: Sample[] = input.data
    const indices: number[][][] = input.resample_indices
    const distribution = (indices[0] as number[][]).map((_, b) =>
      statistic(
        data.map((sample, s) => {
          const rows = (indices.length === 1 ? indices[0] : indices[s]) as number[][]
          return (rows[b] as number[]).map((i) => sample[i] as number)
        }),
      ),
    )
    const estimate = statistic(data)
    // the reference has nothing to say once a replicate is undefined; the library leaves a few such replicates out
    const defined = !distribution.some(Number.isNaN)
    const values = jackknife(statistic, data, params.paired)
    const actual: Record<string, unknown> = {
      estimate,
      standard_error: defined ? bootstrapStandardError(distribution) : null,
      distribution_head: distribution.slice(0, expected.distribution_head?.length ?? 0),
    }
    for (const level of params.confidence_levels as number[])
      actual[`level_${level}`] = {
        percentile: ends(defined ? percentileInterval(distribution, level) : null),
        basic: ends(defined ? basicInterval(estimate, distribution, level) : null),
        bca: ends(
          defined ? bcaInterval({ estimate, replicates: distribution, jackknife: values, level }) : null,
        ),
      }
    return new Check(differencesOrAbsent(expected, actual, tolerance ?? {}))
  },
}

interface SumForm {
  readonly columns: number[][]
  readonly evaluate: (sums: Float64Array) => number | null
  readonly strata: number[] | null
}

/** The same statistics as functions of sums, as the library resamples them. */
function sumForm(name: string, data: Sample[]): SumForm {
  const [x = [], y = []] = data.map((sample) => [...sample])
  const ones = x.map(() => 1)
  const plain = { strata: null }
  switch (name) {
    case 'mean':
      return { ...plain, columns: [x, ones], evaluate: ([sum, n]) => (sum as number) / (n as number) }
    case 'paired_mean_difference':
      return {
        ...plain,
        columns: [x, y, ones],
        evaluate: ([a, b, n]) => (a as number) / (n as number) - (b as number) / (n as number),
      }
    case 'variance': {
      // about the mean, so that the squares do not cancel
      const mean = numpyMean(x)
      const about = x.map((value) => value - mean)
      return {
        ...plain,
        columns: [about, about.map((value) => value * value), ones],
        evaluate: ([sum, squares, n]) =>
          ((squares as number) - (sum as number) ** 2 / (n as number)) / ((n as number) - 1),
      }
    }
    case 'pearson':
      return {
        ...plain,
        columns: [
          ones,
          x,
          y,
          x.map((v) => v * v),
          y.map((v) => v * v),
          x.map((v, i) => v * (y[i] as number)),
        ],
        evaluate: (s) => {
          const [n, a, b, aa, bb, ab] = s as unknown as [number, number, number, number, number, number]
          return (n * ab - a * b) / Math.sqrt((n * aa - a * a) * (n * bb - b * b))
        },
      }
    case 'micro_f1':
      return {
        ...plain,
        columns: data.map((sample) => [...sample]),
        evaluate: ([tp, fp, fn]) => f1(tp as number, fp as number, fn as number),
      }
    case 'paired_micro_f1_difference':
      return {
        ...plain,
        columns: data.map((sample) => [...sample]),
        evaluate: (s) => {
          const [a, b, c, d, e, f] = s as unknown as [number, number, number, number, number, number]
          return f1(a, b, c) - f1(d, e, f)
        },
      }
    case 'independent_mean_difference': {
      // two samples are two strata: each is drawn from on its own
      const zeros = (sample: Sample) => sample.map(() => 0)
      return {
        columns: [
          [...x, ...zeros(y)],
          [...zeros(x), ...y],
        ],
        evaluate: ([a, b]) => (a as number) / x.length - (b as number) / y.length,
        strata: [...x.map(() => 0), ...y.map(() => 1)],
      }
    }
    default:
      throw new TypeError(`no such statistic: ${name}`)
  }
}

export const bootstrapMonteCarlo: Family = {
  bootstrap_monte_carlo({ input, params, expected, tolerance }) {
    const { columns, evaluate, strata } = sumForm(params.statistic, input.data)
    const draws = { key, columns, clusters: null, strata, from: 0, to: replicates, evaluate }
    const distribution = bootstrapReplicates(draws)
    const estimate = evaluate(Float64Array.from(columns, sumOf)) as number
    const level = params.confidence_level
    const statistic = statistics[params.statistic] as Statistic
    const values = strata ? jackknife(statistic, input.data, false) : [jackknifeValues({ columns, evaluate })]
    const bounds = tolerance as unknown as {
      abs_for_10000_resamples: Record<string, { low: number; high: number }>
      standard_error_rel: number
    }
    const intervals = {
      percentile: percentileInterval(distribution, level),
      basic: basicInterval(estimate, distribution, level),
      bca: bcaInterval({ estimate, replicates: distribution, jackknife: values, level }),
    }
    return new Check([
      ...differences(expected.estimate, estimate, { abs: 1e-10, rel: 1e-10 }, 'estimate'),
      ...differences(
        expected.standard_error,
        bootstrapStandardError(distribution),
        {
          rel: bounds.standard_error_rel,
        },
        'standard_error',
      ),
      ...Object.entries(intervals).flatMap(([name, interval]) =>
        (['low', 'high'] as const).flatMap((end) =>
          differencesOrAbsent(
            expected[name][end],
            interval ? interval[end] : null,
            { abs: bounds.abs_for_10000_resamples[name]?.[end] ?? 0 },
            `${name}.${end}`,
          ),
        ),
      ),
    ])
  },
}
