import { type Metric, statisticAt } from '../scoring/metric'
import { bothAnswered } from './both-answered'
import type { DiscordanceCell } from './compare-query'
import type { StoredScore } from './compare-scores'

/**
 * The instances behind each cell of a discordance table, ascending; null for metrics that are not of right and wrong.
 * Counts the same instances as `compareScores`: those both answer where a file is incomplete.
 */
export function discordancePositions(
  metric: Metric,
  a: StoredScore,
  b: StoredScore,
): Record<DiscordanceCell, number[]> | null {
  if (metric.kind !== 'sum' || !metric.proportionOf) return null
  const { numerator, denominator } = metric.proportionOf
  const column = (score: StoredScore, name: string) => score.columns[statisticAt(score.layout, name)] ?? []
  const [rightA, rightB] = [column(a, numerator), column(b, numerator)]
  const [countsA, countsB] = [column(a, denominator), column(b, denominator)]
  const cells: Record<DiscordanceCell, number[]> = { both: [], 'only-a': [], 'only-b': [], neither: [] }
  const common = bothAnswered(a, b)
  const n = common?.length ?? rightA.length
  for (let i = 0; i < n; i++) {
    const at = common ? (common[i] as number) : i
    if (countsA[at] !== 1 || countsB[at] !== 1) continue
    const [isRightA, isRightB] = [(rightA[at] as number) > 0, (rightB[at] as number) > 0]
    cells[isRightA ? (isRightB ? 'both' : 'only-a') : isRightB ? 'only-b' : 'neither'].push(at)
  }
  return cells
}
