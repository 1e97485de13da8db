import { RankSetChart } from '@/components/charts/rank-set-chart'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { boardSentence } from '@/lib/leaderboard/board-sentence'
import { metricTitle } from './metric-title'
import { ANONYMOUS } from './row-name'

/** More bars than this say nothing that the rank column does not say better. */
const CHART_ROWS = 20

/** What the data say, before the table, and why they say it. */
export function BoardSentence({ board }: { board: BenchmarkBoard }) {
  const { claim, ground } = boardSentence(board.summary)
  const { entrants } = board.summary
  const ranked = board.rows
    .flatMap(({ rank, system, submissionId }) =>
      rank ? { key: submissionId, name: system?.name ?? ANONYMOUS, ...rank } : [],
    )
    .sort((a, b) => a.rank - b.rank)
    .slice(0, CHART_ROWS)
  return (
    <section aria-label="What the data say" className="my-5 rounded-lg bg-accent-wash px-4 py-3">
      <p className="text-lg">
        <strong className="font-[600]">{claim}</strong> {ground}
      </p>
      {entrants > 1 && (
        <details className="group mt-0.5">
          <summary className="inline-flex min-h-6 items-center text-sm text-soft underline decoration-edge underline-offset-3 hover:decoration-current">
            Why
          </summary>
          <div className="grid gap-6 pt-2 pb-2 lg:grid-cols-[1fr_1.35fr]">
            <div className="prose text-sm">
              <p>
                A higher {metricTitle(board.version.descriptor.metrics[0] ?? '').toLowerCase()} on{' '}
                {board.version.instanceCount.toLocaleString('en-GB')} instances may be luck of the draw:
                another draw of such instances would put some systems in another order. All systems are
                therefore scored on the same 10,000 redraws of the instances, which keeps what is hard for all
                of them out of their differences.
              </p>
              <p>
                From these, each system gets the set of ranks that the data cannot rule out. The sets are made
                together, so that with 95 % confidence every one of them holds the true rank. Rank 1 in more
                than one set: no single leader.
              </p>
              <p>
                <a href="/methods#ranks">The method in full</a> (Mogstad, Romano, Shaikh and Wilhelm 2024)
              </p>
            </div>
            {ranked.length > 1 && (
              <RankSetChart label="Ranks the data cannot rule out" rows={ranked} entrants={entrants} />
            )}
          </div>
        </details>
      )}
    </section>
  )
}
