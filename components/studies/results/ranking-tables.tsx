import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { formatCount } from '@/lib/format/count'
import { formatEstimate } from '@/lib/format/estimate'
import { fixed } from '@/lib/format/number'
import { formatP } from '@/lib/format/p-value'
import type { RankingResult } from '@/lib/studies/analysis/axis-results'
import { overItems } from '@/lib/studies/results/estimate'
import { joined } from '@/lib/studies/results/statement'
import { ArmName } from './arm-name'
import { type Arms, armAt } from './arms'
import { CountsNote } from './counts-note'

/** Ranks that raters gave, who stood first, and how far the rankings agree. */
export function RankingTables({ ranking, arms, name }: { ranking: RankingResult; arms: Arms; name: string }) {
  const places = Math.max(0, ...ranking.arms.map(({ rankCounts }) => rankCounts.length))
  const ranks = Array.from({ length: places }, (_, i) => i + 1)
  return (
    <div className="grid gap-4">
      <Table label={`Ranks: ${name}`} className="text-sm">
        <thead>
          <tr>
            <HeadCell className="min-w-36">Source</HeadCell>
            <HeadCell numeric>Mean rank, 95 % interval</HeadCell>
            <HeadCell numeric>Alone first, %, 95 % interval</HeadCell>
            {ranks.map((rank) => (
              <HeadCell key={rank} numeric>
                Rank {rank}
              </HeadCell>
            ))}
          </tr>
        </thead>
        <tbody>
          {ranking.arms.map((row) => (
            <tr key={row.arm}>
              <RowHead>
                <ArmName arm={armAt(arms, row.arm)} />
                <CountsNote n={row.n} className="block font-normal text-faint text-xs" />
              </RowHead>
              <Cell numeric>{formatEstimate(overItems(row.meanRank), 'score')}</Cell>
              <Cell numeric>{formatEstimate(overItems(row.bestAlone), 'proportion')}</Cell>
              {ranks.map((rank) => (
                <Cell key={rank} numeric>
                  {formatCount(row.rankCounts[rank - 1] ?? 0)}
                </Cell>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="max-w-[76ch] text-soft text-sm">
        Rank 1 is the best; tied answers share the better rank in the counts and have the mean of their ranks
        in the mean. {concordance(ranking)} Stood first:{' '}
        {ranking.bestSets
          .map((set) => `${joined(set.arms.map((arm) => armAt(arms, arm).name))} ${formatCount(set.count)}×`)
          .join('; ')}
        .
        {ranking.bestByPlace.length > 0 &&
          ` Of the rankings with one best answer it was shown at place ${ranking.bestByPlace
            .map((count, place) => `${place + 1}: ${formatCount(count)}×`)
            .join(', ')}.`}
      </p>
    </div>
  )
}

function concordance({ concordance: { withinItems, items, overall } }: RankingResult): string {
  const within =
    withinItems === null
      ? 'No item was ranked twice, so how far raters agree is not known.'
      : `Kendall’s W among the raters of an item: ${fixed(withinItems, 2)}, mean over ${formatCount(items)} items.`
  if (!overall) return within
  return `${within} Over all ${formatCount(overall.rankings)} complete rankings W = ${fixed(overall.w, 2)}, ${formatP(overall.p)}.`
}
