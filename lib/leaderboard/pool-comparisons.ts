import { smallestDetectableDifference } from '../statistics/comparison/smallest-detectable-difference'
import { type Verdict, verdictOf } from '../statistics/comparison/verdict'
import { type Interval, percentileInterval } from '../statistics/resampling/interval'
import { bootstrapP } from '../statistics/resampling/paired'
import { cautious, type ScoreComparison } from './compare-scores'
import { type PooledDiscordance, pooledDiscordance } from './pooled-discordance'

export interface PooledComparison extends Pick<ScoreComparison, 'p' | 'pMethod'> {
  /** Right and wrong over all questions, with their difference. */
  readonly discordance: PooledDiscordance
  readonly interval: Interval
  readonly verdict: Verdict
  readonly detectableDifference: number | null
}

/**
 * Comparisons of two systems on several benchmarks of right and wrong as one comparison on all their questions. Each
 * benchmark is a stratum with dice of its own: replicate b of the pooled difference is the mean of the benchmarks'
 * replicates b, weighed by their numbers of questions. Where none has clusters, p is McNemar's exact test on all
 * questions, and the verdict needs both, as on one benchmark.
 *
 * @returns null for fewer than two comparisons, for one that is not of right and wrong, or without an interval
 */
export function poolComparisons(
  comparisons: readonly ScoreComparison[],
  { higherIsBetter, level = 0.95 }: { higherIsBetter: boolean; level?: number },
): PooledComparison | null {
  const tables = comparisons.flatMap(({ discordance }) => discordance ?? [])
  if (comparisons.length < 2 || tables.length < comparisons.length) return null
  const discordance = pooledDiscordance(tables)
  if (!discordance) return null

  const length = Math.min(...comparisons.map(({ replicates }) => replicates.length))
  const pooled = new Float64Array(length)
  comparisons.forEach(({ replicates }, stratum) => {
    const { both, onlyA, onlyB, neither } = tables[stratum]!
    const weight = (both + onlyA + onlyB + neither) / discordance.n
    for (let b = 0; b < length; b++) pooled[b]! += weight * (replicates[b] as number)
  })
  const interval = percentileInterval(pooled, level)
  if (!interval) return null

  const isUnclustered = comparisons.every(({ pMethod }) => pMethod === 'exact McNemar')
  const p = isUnclustered ? discordance.p : bootstrapP(pooled)
  return {
    discordance,
    interval: { ...interval, method: 'paired bootstrap percentile, stratified by benchmark' },
    p,
    pMethod: isUnclustered ? 'exact McNemar' : 'paired bootstrap',
    verdict: cautious(verdictOf({ interval, higherIsBetter }), {
      units: discordance.n,
      isSignificant: !isUnclustered || (p ?? 1) < 1 - level,
    }),
    detectableDifference: isUnclustered
      ? smallestDetectableDifference({
          n: discordance.n,
          discordance: (discordance.onlyA + discordance.onlyB) / discordance.n,
          alpha: 1 - level,
        })
      : null,
  }
}
