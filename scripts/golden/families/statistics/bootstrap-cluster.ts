import { clusterRobustRatio } from '@/lib/statistics/intervals/cluster-robust'
import { crossedVariance } from '@/lib/statistics/resampling/crossed-variance'
import { diceKey } from '@/lib/statistics/resampling/dice'
import { bootstrapStandardError, percentileInterval } from '@/lib/statistics/resampling/interval'
import { bootstrapReplicates } from '@/lib/statistics/resampling/replicates'
import { twoWayReplicates } from '@/lib/statistics/resampling/two-way'
import { differences } from '../../compare'
import { Check, type Family, type GoldenCase, type Tolerance } from '../../family'

const key = diceKey('526f756e6473476f6c64656e56616c75')
const replicates = 10_000

type Sample = readonly number[]

const sumOf = (values: Sample): number => values.reduce((total, value) => total + value, 0)

interface Resampled {
  readonly estimate: number
  readonly distribution: Float64Array
  readonly exact: Record<string, unknown>
}

/** Monte Carlo figures within the file's bounds for 10,000 replicates; everything else to its tolerance. */
function checkResampled(
  { expected, tolerance }: GoldenCase,
  { estimate, distribution, exact }: Resampled,
): Check {
  const { standard_error, percentile_95, mean_of_replicates, ...others } = expected
  const relative = (tolerance as Tolerance).standard_error_rel_for_10000_resamples ?? 0
  const found = differences(others, { estimate, ...exact }, tolerance as Tolerance)
  // the definition is the spread of the distribution itself, so n and not n − 1
  const spread = (bootstrapStandardError(distribution) ?? 0) * Math.sqrt(1 - 1 / distribution.length)
  found.push(...differences(standard_error, spread, { rel: relative, abs: 1e-12 }, 'standard_error'))
  if (mean_of_replicates !== undefined)
    found.push(
      ...differences(
        mean_of_replicates,
        sumOf(Array.from(distribution)) / distribution.length,
        { abs: (5 * standard_error) / Math.sqrt(distribution.length) },
        'mean_of_replicates',
      ),
    )
  if (percentile_95) {
    const { low, high } = percentileInterval(distribution) ?? { low: Number.NaN, high: Number.NaN }
    found.push(
      ...within('low', low, percentile_95.low_between),
      ...within('high', high, percentile_95.high_between),
    )
  }
  return new Check(found)
}

function within(name: string, value: number, [from, to]: [number, number]): string[] {
  const slack = 1e-12
  return value >= from - slack && value <= to + slack ? [] : [`${name}: ${value} is not in [${from}, ${to}]`]
}

function clusterRatio(numerators: Sample, denominators: Sample): Resampled {
  const evaluate = ([n, d]: Float64Array) => (n as number) / (d as number)
  const distribution = bootstrapReplicates({
    key,
    columns: [numerators, denominators],
    clusters: null,
    strata: null,
    from: 0,
    to: replicates,
    evaluate,
  })
  const robust = clusterRobustRatio(numerators, denominators)
  return {
    estimate: robust?.estimate ?? Number.NaN,
    distribution,
    exact: { linearised_standard_error: robust?.standardError, n_clusters: numerators.length },
  }
}

/** Items with their cluster, drawn as the library draws them: by cluster ids. */
function clusteredMean(clusters: Sample[]): Resampled {
  const items = clusters.flat()
  const ids = clusters.flatMap((cluster, g) => cluster.map(() => g))
  const ones = items.map(() => 1)
  const distribution = bootstrapReplicates({
    key,
    columns: [items, ones],
    clusters: ids,
    strata: null,
    from: 0,
    to: replicates,
    evaluate: ([sum, n]) => (sum as number) / (n as number),
  })
  const linearised = clusterRobustRatio(
    clusters.map(sumOf),
    clusters.map((cluster) => cluster.length),
  )
  return {
    estimate: sumOf(items) / items.length,
    distribution,
    exact: {
      n_clusters: clusters.length,
      linearised_standard_error: linearised?.standardError,
      unclustered_standard_error: clusterRobustRatio(items, ones)?.standardError,
    },
  }
}

export const bootstrapCluster: Family = {
  cluster_bootstrap_mean: (testCase) => checkResampled(testCase, clusteredMean(testCase.input.clusters)),
  cluster_bootstrap_paired_difference(testCase) {
    const { clusters_a, clusters_b } = testCase.input
    const paired: number[][] = clusters_a.map((cluster: number[], g: number) =>
      cluster.map((value, i) => value - clusters_b[g][i]),
    )
    return checkResampled(testCase, clusteredMean(paired))
  },
  cluster_bootstrap_ratio: (testCase) =>
    checkResampled(testCase, clusterRatio(testCase.input.numerator, testCase.input.denominator)),
  cluster_bootstrap_micro_f1(testCase) {
    const { tp, fp, fn } = testCase.input
    const numerators = tp.map((count: number) => 2 * count)
    const denominators = tp.map((count: number, g: number) => 2 * count + fp[g] + fn[g])
    return checkResampled(testCase, clusterRatio(numerators, denominators))
  },
  pigeonhole_bootstrap_mean(testCase) {
    const table: number[][] = testCase.input.table
    const variance = crossedVariance(table)
    const cells = table.flat()
    return checkResampled(testCase, {
      estimate: variance?.mean ?? Number.NaN,
      distribution: twoWay(table, [cells, cells.map(() => 1)]),
      exact: {
        row_part: variance?.rowPart,
        column_part: variance?.columnPart,
        interaction_part: variance?.interactionPart,
      },
    })
  },
  pigeonhole_bootstrap_ratio(testCase) {
    const { numerator, denominator } = testCase.input
    const columns = [numerator.flat(), denominator.flat()]
    return checkResampled(testCase, {
      estimate: sumOf(columns[0]) / sumOf(columns[1]),
      distribution: twoWay(numerator, columns),
      exact: {},
    })
  },
}

function twoWay(table: number[][], columns: number[][]): Float64Array {
  return twoWayReplicates({
    key,
    columns,
    rowOf: table.flatMap((row, i) => row.map(() => i)),
    columnOf: table.flatMap((row) => row.map((_, j) => j)),
    from: 0,
    to: replicates,
    evaluate: ([sum, weight]) => (sum as number) / (weight as number),
  })
}
