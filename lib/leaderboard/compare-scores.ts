import { subsetOf, unitCount } from '../scores/subset'
import { metricValue } from '../scoring/engine'
import type { Metric } from '../scoring/metric'
import type { Discordance } from '../statistics/comparison/discordance'
import { mcnemarExact } from '../statistics/comparison/mcnemar'
import { smallestDetectableDifference } from '../statistics/comparison/smallest-detectable-difference'
import { detectableDifference, type Verdict, verdictOf } from '../statistics/comparison/verdict'
import { swapTest } from '../statistics/hypothesis/swap-test'
import type { DiceKey } from '../statistics/resampling/dice'
import { bootstrapStandardError, type Interval, percentileInterval } from '../statistics/resampling/interval'
import { bootstrapP, differenceReplicates } from '../statistics/resampling/paired'
import { bothAnswered } from './both-answered'
import { discordanceOf } from './discordance-of'
import { jointReplicates } from './joint-replicates'
import { definedOrNull } from './order'

/** A score as the ledger keeps it, of one metric. */
export interface StoredScore {
  readonly value: number | null
  /** Names of the statistics; the last is whether the file has a prediction. */
  readonly layout: readonly string[]
  /** One per statistic, in the version's instance order. */
  readonly columns: readonly ArrayLike<number>[]
  /** Of the metric, from replicate 0 of the version's dice; null where none were kept. */
  readonly replicates: ArrayLike<number> | null
}

export interface ComparisonOptions {
  readonly metric: Metric
  readonly a: StoredScore
  readonly b: StoredScore
  /** Cluster of each instance; null when every instance stands alone. */
  readonly clusters: ArrayLike<number> | null
  readonly diceKey: DiceKey
  /** Differences within ± this many units of the metric count as none; null: no margin stated. */
  readonly margin: number | null
  readonly level?: number
}

export interface ScoreComparison {
  /** Instances the comparison is over. */
  readonly n: number
  /** `both-answered`: a file lacks predictions, and only instances both answer are compared. */
  readonly scope: 'all' | 'both-answered'
  /** The two over these instances, in the metric's unit. */
  readonly values: readonly [number, number]
  /** A minus B. */
  readonly difference: number
  readonly interval: Interval
  /** How right answers fall together; null where the metric is not of right and wrong. */
  readonly discordance: Discordance | null
  readonly p: number | null
  readonly pMethod: 'exact McNemar' | 'paired swaps' | 'paired bootstrap' | null
  readonly verdict: Verdict
  /** Smallest difference that a comparison like this one shows with 80 % power; null where it cannot be said. */
  readonly detectableDifference: number | null
  /** Bootstrap replicates of the difference, NaN where undefined: what several comparisons are pooled from. */
  readonly replicates: Float64Array
}

/** With fewer independent units than this a bootstrap interval is too narrow to call a winner. */
export const leastUnits = 10

/**
 * Two scores on the same benchmark version, paired instance by instance. Where both files are complete the stored
 * replicate vectors are subtracted; where one is not, both are scored again on the instances both answer, with the
 * version's dice (see docs/comparisons.md).
 *
 * "Better" and "worse" need an interval without 0 and, where an exact or a swap test applies, a p below 1 − level too: on
 * few instances the interval alone is too sure of itself.
 *
 * @returns null when a value is undefined, no instance is answered by both, or no interval can be given
 * @throws RangeError when the two are not over the same instances
 */
export function compareScores(options: ComparisonOptions): ScoreComparison | null {
  const { metric, a, b, clusters, margin, level = 0.95 } = options
  const common = bothAnswered(a, b)
  const n = common?.length ?? a.columns[0]?.length ?? 0
  const values = comparedValues(options)
  if (n === 0 || values === null) return null
  const [valueA, valueB] = values

  const differences =
    common === null && a.replicates && b.replicates
      ? differenceReplicates(a.replicates, b.replicates)
      : jointReplicates(options, common)
  const interval = percentileInterval(differences, level)
  if (interval === null) return null

  const discordance = discordanceOf(metric, a, b, common)
  const units = unitCount(clusters && subsetOf(clusters, common), n)
  const { p, pMethod } = significance(options, { discordance, differences, common, units })
  return {
    n,
    scope: common ? 'both-answered' : 'all',
    values,
    difference: valueA - valueB,
    interval: { ...interval, method: 'paired bootstrap percentile' },
    discordance,
    p,
    pMethod,
    verdict: cautious(
      verdictOf({
        interval,
        higherIsBetter: metric.higherIsBetter,
        equivalence: equivalence(differences, margin, level),
      }),
      {
        units,
        isSignificant: pMethod === 'paired bootstrap' || (p !== null && p < 1 - level),
      },
    ),
    detectableDifference: detectable(discordance, clusters === null, n, differences, level),
    replicates: differences,
  }
}

/** The two on the instances that both answer; null where either is undefined. */
export function comparedValues({
  metric,
  a,
  b,
}: Pick<ComparisonOptions, 'metric' | 'a' | 'b'>): [number, number] | null {
  const common = bothAnswered(a, b)
  const [valueA, valueB] = [a, b].map(({ value, layout, columns }) =>
    definedOrNull(common ? metricValue(metric, layout, columns, common) : value),
  )
  return valueA == null || valueB == null ? null : [valueA, valueB]
}

/** Up to so many units a bootstrap interval alone calls equal systems different too often; see docs/simulations.md. */
const swapsUpTo = 200

/**
 * The test beside the interval: McNemar's exact one for independent right and wrong; on few units a test that swaps the
 * two systems' names, whose level holds on any number of them; else the bootstrap's own p, which says what the interval
 * says.
 */
function significance(
  { metric, a, b, clusters, diceKey }: ComparisonOptions,
  {
    discordance,
    differences,
    common,
    units,
  }: { discordance: Discordance | null; differences: Float64Array; common: Int32Array | null; units: number },
): Pick<ScoreComparison, 'p' | 'pMethod'> {
  if (discordance && !clusters) {
    return { p: mcnemarExact(discordance.onlyA, discordance.onlyB), pMethod: 'exact McNemar' }
  }
  if (metric.kind === 'sum' && units <= swapsUpTo && sameLayout(a, b)) {
    const swapped = swapTest({
      key: diceKey,
      a: a.columns.map((column) => subsetOf(column, common)),
      b: b.columns.map((column) => subsetOf(column, common)),
      clusters: clusters && subsetOf(clusters, common),
      evaluate: metric.compile(a.layout),
    })
    if (swapped) return { p: swapped.p, pMethod: 'paired swaps' }
  }
  const p = bootstrapP(differences)
  return { p, pMethod: p === null ? null : 'paired bootstrap' }
}

const sameLayout = (a: StoredScore, b: StoredScore) =>
  a.layout.length === b.layout.length && a.layout.every((name, column) => name === b.layout[column])

/** The interval at level 1 − 2α that two one-sided tests ask for. */
function equivalence(differences: Float64Array, margin: number | null, level: number) {
  const interval = margin === null ? null : percentileInterval(differences, 2 * level - 1)
  return margin === null || interval === null ? null : { margin, interval }
}

/** A verdict that needs enough units, and where there is an exact test its agreement too. */
export function cautious(
  verdict: Verdict,
  { units, isSignificant }: { units: number; isSignificant: boolean },
): Verdict {
  if (units < leastUnits) return 'inconclusive'
  return isSignificant || verdict === 'equivalent' ? verdict : 'inconclusive'
}

function detectable(
  discordance: Discordance | null,
  isUnclustered: boolean,
  n: number,
  differences: Float64Array,
  level: number,
): number | null {
  if (discordance && isUnclustered) {
    const share = (discordance.onlyA + discordance.onlyB) / n
    return smallestDetectableDifference({ n, discordance: share, alpha: 1 - level })
  }
  const standardError = bootstrapStandardError(differences)
  return standardError === null || standardError === 0 ? null : detectableDifference(standardError, 1 - level)
}
