import type { AggregateRule, SuiteDescriptor } from '../benchmarks/suites'
import { type Interval, percentileInterval } from '../statistics/resampling/interval'
import { definedOrNull } from './order'

export interface SuiteCell {
  readonly value: number | null
  /** Stored replicates of the value; null where there are none. */
  readonly replicates: ArrayLike<number> | null
}

export interface SuiteAggregate {
  /** In the unit the benchmarks share. */
  readonly value: number
  /** null where a benchmark has no replicates, or too few defined ones. */
  readonly interval: Interval | null
  /** Replicates of the aggregate; empty without an interval. Two rows' difference, entry by entry, is paired. */
  readonly replicates: Float64Array
}

/**
 * How much each benchmark counts, adding up to 1: all alike, or alike within their task type and the task types
 * alike (BLURB, so that a type with many benchmarks does not outweigh the others). A benchmark without a task type
 * is one of its own.
 */
export function suiteWeights(rule: AggregateRule, benchmarks: SuiteDescriptor['benchmarks']): number[] {
  if (rule === 'mean') return benchmarks.map(() => 1 / benchmarks.length)
  const typeOf = (benchmark: (typeof benchmarks)[number]) => benchmark.taskType ?? `only ${benchmark.slug}`
  const sizes = new Map<string, number>()
  for (const benchmark of benchmarks) sizes.set(typeOf(benchmark), (sizes.get(typeOf(benchmark)) ?? 0) + 1)
  return benchmarks.map((benchmark) => 1 / sizes.size / (sizes.get(typeOf(benchmark)) ?? 1))
}

/**
 * The one number of a row of a suite board, with its interval. Benchmarks are independent samples and each has dice
 * of its own, so replicate b of the aggregate is the aggregate of the benchmarks' replicates b.
 *
 * @param cells by benchmark slug
 * @returns null unless every benchmark of the suite has a value: what is there is never averaged under the same name
 */
export function suiteAggregate(
  suite: Pick<SuiteDescriptor, 'aggregate' | 'benchmarks'>,
  cells: ReadonlyMap<string, SuiteCell>,
  level = 0.95,
): SuiteAggregate | null {
  const row = suite.benchmarks.map(({ slug }) => cells.get(slug) ?? null)
  const values = row.map((cell) => (cell ? definedOrNull(cell.value) : null))
  if (values.includes(null)) return null
  const weights = suiteWeights(suite.aggregate, suite.benchmarks)
  const value = values.reduce<number>((sum, entry, i) => sum + (weights[i] as number) * (entry as number), 0)

  const vectors = row.map((cell) => cell?.replicates ?? [])
  const length = vectors.reduce((least, vector) => Math.min(least, vector.length), Number.POSITIVE_INFINITY)
  const replicates = new Float64Array(length)
  vectors.forEach((vector, i) => {
    for (let b = 0; b < length; b++) replicates[b]! += (weights[i] as number) * (vector[b] as number)
  })
  return { value, interval: percentileInterval(replicates, level), replicates }
}
