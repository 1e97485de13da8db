import { RankSetChart } from '@/components/charts/rank-set-chart'
import { formatCount } from '@/lib/format/count'
import { metricInSentence } from '@/lib/format/metric-words'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { boardSentence } from '@/lib/leaderboard/board-sentence'
import { rankingRule } from '@/lib/leaderboard/eligibility'
import { metricTitle } from './metric-title'
import { ANONYMOUS } from './row-name'
import { Sentence } from './sentence'

/** More bars than this say nothing that the rank column does not say better. */
const CHART_ROWS = 20

/** What the data say of a board, and why they say it. */
export function BoardSentence({ board }: { board: BenchmarkBoard }) {
  const sentence = boardSentence(board.summary, rankingRule(board.version.descriptor))
  const { entrants } = board.summary
  if (entrants < 2) return <Sentence sentence={sentence} />
  const { descriptor, instanceCount } = board.version
  const ranked = board.rows
    .flatMap(({ rank, system, submissionId }) =>
      rank ? { key: submissionId, name: system?.name ?? ANONYMOUS, ...rank } : [],
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, CHART_ROWS)
  return (
    <Sentence sentence={sentence}>
      <div className="grid gap-6 py-2 lg:grid-cols-[1fr_1.35fr]">
        <div className="prose text-sm">
          <p>
            A better {metricInSentence(metricTitle(descriptor.metrics[0] ?? ''))} on{' '}
            {formatCount(instanceCount)} instances may be luck of the draw: another draw of such instances
            would put some systems in another order. All systems are therefore scored on the same redraws of
            the instances, which keeps what is hard for all of them out of their differences.
          </p>
          <p>
            From these, each gets the set of ranks that the data cannot rule out. The sets are made together,
            so that with 95 % confidence every one of them holds the true rank. Rank 1 in more than one set:
            no single leader.
          </p>
          <p>
            <a href={`/benchmarks/${board.slug}/ranks`}>Who is separable from whom</a>, pair by pair.
          </p>
          <p>
            <a href="/methods/rank-sets">The method in full</a> (Mogstad, Romano, Shaikh and Wilhelm 2024)
          </p>
        </div>
        {ranked.length > 1 && (
          <RankSetChart label="Ranks the data cannot rule out" rows={ranked} entrants={entrants} />
        )}
      </div>
    </Sentence>
  )
}
