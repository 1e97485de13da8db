import type { AggregateRule, SuiteDescriptor } from '../benchmarks/suites'
import { ranks } from '../statistics/ranks/rank'
import { percentileInterval } from '../statistics/resampling/interval'
import { differenceReplicates } from '../statistics/resampling/paired'
import { suiteWeights } from './suite-aggregate'

/** A complete row of a suite board: a value on every benchmark, in the suite's order. */
export interface SensitivityRow {
  readonly values: readonly number[]
  /** Stored replicates of the values; null where there are none. */
  readonly replicates: readonly (ArrayLike<number> | null)[]
}

export interface SensitivityBenchmark {
  readonly slug: string
  readonly taskType?: string | undefined
  readonly higherIsBetter: boolean
  /** Values that count as 0 and as 1 where scores are normalised: chance and perfection; null where there is no such scale. */
  readonly scale: readonly [number, number] | null
}

/** Rows under one rule; null where the rule does not apply to the suite. */
export interface RuleOutcome {
  /** One per row, in the unit of the rule. */
  readonly values: readonly number[]
  /** 1 for the best, ties sharing the smallest. */
  readonly ranks: readonly number[]
}

export const alternativeRules = ['mean', 'normalised', 'win-rate', 'borda'] as const
export type AlternativeRule = (typeof alternativeRules)[number]

export interface Sensitivity {
  /** By the rule of the suite. */
  readonly own: RuleOutcome
  readonly rules: Readonly<Record<AlternativeRule, RuleOutcome | null>>
  /** By the rule of the suite without one benchmark each, in the suite's order; none where that leaves no benchmark. */
  readonly without: readonly RuleOutcome[]
  /** Best and worst rank of each row over all of these. */
  readonly ranges: readonly (readonly [number, number])[]
}

/**
 * How much the ranks of a suite depend on how its one number is made: plain mean, mean of scores normalised from chance
 * to perfection, mean win rate where what the data cannot tell apart is half a win, Borda points; and the suite's own
 * rule with one benchmark left out. Means are a row's own; win rate and Borda depend on who else is there.
 */
export function suiteSensitivity(
  rows: readonly SensitivityRow[],
  benchmarks: readonly SensitivityBenchmark[],
  aggregate: AggregateRule,
): Sensitivity {
  const higherIsBetter = benchmarks[0]?.higherIsBetter ?? true
  const ranked = (values: readonly number[], higher: boolean): RuleOutcome => ({
    values,
    ranks: ranks(values, higher).map((rank) => rank as number),
  })
  const weighted = (kept: readonly number[], rule: AggregateRule) => {
    const weights = suiteWeights(
      rule,
      kept.map((i) => asListed(benchmarks[i]!)),
    )
    return rows.map(({ values }) => kept.reduce((sum, i, k) => sum + weights[k]! * values[i]!, 0))
  }
  const all = benchmarks.map((_, i) => i)
  const own = ranked(weighted(all, aggregate), higherIsBetter)
  const normalised = normalisedMeans(rows, benchmarks)
  const rules = {
    mean: ranked(weighted(all, 'mean'), higherIsBetter),
    normalised: normalised && ranked(normalised, true),
    'win-rate': ranked(winRates(rows, benchmarks), true),
    borda: ranked(bordaPoints(rows, benchmarks), true),
  }
  const without =
    benchmarks.length < 2
      ? []
      : all.map((left) =>
          ranked(
            weighted(
              all.filter((i) => i !== left),
              aggregate,
            ),
            higherIsBetter,
          ),
        )
  const outcomes = [own, ...Object.values(rules).filter((outcome) => outcome !== null), ...without]
  return {
    ...{ own, rules, without },
    ranges: rows.map((_, i) => {
      const found = outcomes.map((outcome) => outcome.ranks[i]!)
      return [Math.min(...found), Math.max(...found)]
    }),
  }
}

const asListed = ({ slug, taskType }: SensitivityBenchmark): SuiteDescriptor['benchmarks'][number] =>
  taskType === undefined ? { slug } : { slug, taskType }

/** Mean of the scores from 0 at chance (below it negative) to 1; null where a benchmark has no such scale. */
function normalisedMeans(
  rows: readonly SensitivityRow[],
  benchmarks: readonly SensitivityBenchmark[],
): number[] | null {
  const scales = benchmarks.flatMap(({ scale }) => (scale ? [scale] : []))
  if (scales.length < benchmarks.length) return null
  return rows.map(({ values }) =>
    mean(values.map((value, i) => (value - scales[i]![0]) / (scales[i]![1] - scales[i]![0]))),
  )
}

/** Mean over benchmarks of the share of other rows beaten; a pair whose 95 % interval contains 0 is half a win to both. */
function winRates(rows: readonly SensitivityRow[], benchmarks: readonly SensitivityBenchmark[]): number[] {
  const wins = rows.map(() => 0)
  benchmarks.forEach(({ higherIsBetter }, benchmark) => {
    rows.forEach((row, i) => {
      rows.slice(0, i).forEach((other, j) => {
        const outcome = pairOutcome(row, other, benchmark) * (higherIsBetter ? 1 : -1)
        wins[i]! += (1 + outcome) / 2
        wins[j]! += (1 - outcome) / 2
      })
    })
  })
  const games = benchmarks.length * (rows.length - 1)
  return wins.map((won) => (games === 0 ? 0.5 : won / games))
}

/** 1 where the first value is larger and the data tell it, −1 where the second is, else 0. */
function pairOutcome(a: SensitivityRow, b: SensitivityRow, benchmark: number): number {
  const difference = a.values[benchmark]! - b.values[benchmark]!
  const [first, second] = [a.replicates[benchmark], b.replicates[benchmark]]
  if (!first || !second) return Math.sign(difference)
  const interval = percentileInterval(differenceReplicates(first, second))
  return interval && (interval.low > 0 || interval.high < 0) ? Math.sign(difference) : 0
}

/** On every benchmark a point for each row below and half a point for each level one, summed. */
function bordaPoints(rows: readonly SensitivityRow[], benchmarks: readonly SensitivityBenchmark[]): number[] {
  return rows.map((row, i) =>
    benchmarks.reduce((points, { higherIsBetter }, benchmark) => {
      const sign = higherIsBetter ? 1 : -1
      const below = rows.reduce((sum, other, j) => {
        if (i === j) return sum
        return sum + (1 + Math.sign(sign * (row.values[benchmark]! - other.values[benchmark]!))) / 2
      }, 0)
      return points + below
    }, 0),
  )
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
