import { formatCount } from '@/lib/format/count'
import { metricInSentence } from '@/lib/format/metric-words'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import type { BoardQuery } from '@/lib/leaderboard/board-query'
import { activeFilters } from '@/lib/leaderboard/filter-words'
import { metricTitle } from './metric-title'

/** What a narrowed or switched view must not let one forget; nothing for the plain one. */
export function BoardNote({ board, query }: { board: BenchmarkBoard; query: BoardQuery }) {
  const primary = board.version.descriptor.metrics[0] ?? ''
  const isNarrowed = activeFilters(query).length > 0
  const isSwitched = board.metric !== primary
  if (!isNarrowed && !isSwitched) return null
  return (
    <p className="mb-2 text-soft text-sm">
      {isNarrowed &&
        `${formatCount(board.found)} of ${formatCount(board.summary.submissions)} submissions; ranks are those of the whole board. `}
      {isSwitched && `Ranks are by ${metricInSentence(metricTitle(primary))}, whatever metric is shown.`}
    </p>
  )
}
