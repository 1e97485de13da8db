import type { Metric } from '../scoring/metric'
import { statisticAt } from '../scoring/metric'
import { type Discordance, discordance } from '../statistics/comparison/discordance'
import type { StoredScore } from './compare-scores'

/**
 * How the right answers of two scores fall together over the given positions (null: all), for metrics of right and
 * wrong; an instance that leaves the denominator of either is left out. Null for other metrics.
 */
export function discordanceOf(
  metric: Metric,
  a: Pick<StoredScore, 'layout' | 'columns'>,
  b: Pick<StoredScore, 'layout' | 'columns'>,
  positions: Int32Array | null,
): Discordance | null {
  if (metric.kind !== 'sum' || !metric.proportionOf) return null
  const { numerator, denominator } = metric.proportionOf
  const column = (score: typeof a, name: string) =>
    score.columns[statisticAt(score.layout, name)] as ArrayLike<number>
  const [rightA, rightB] = [column(a, numerator), column(b, numerator)]
  const [countsA, countsB] = [column(a, denominator), column(b, denominator)]
  const kept: number[] = []
  const n = positions?.length ?? rightA.length
  for (let i = 0; i < n; i++) {
    const at = positions ? (positions[i] as number) : i
    if (countsA[at] === 1 && countsB[at] === 1) kept.push(at)
  }
  return discordance(
    Uint8Array.from(kept, (at) => rightA[at] as number),
    Uint8Array.from(kept, (at) => rightB[at] as number),
  )
}
