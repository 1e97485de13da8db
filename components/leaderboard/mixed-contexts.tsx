import { Notice } from '@/components/ui/notice'
import { countOf } from '@/lib/format/count'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { type BoardQuery, boardSearch } from '@/lib/leaderboard/board-query'

interface MixedContextsProps {
  board: Pick<BenchmarkBoard, 'slug' | 'facets' | 'version'>
  query: BoardQuery
}

/** Where systems were shown different things beside the question, their values are no measure of each other. */
export function MixedContexts({ board, query }: MixedContextsProps) {
  const { contexts } = board.version.descriptor
  const run = board.facets.context.filter(({ value }) => contexts.includes(value))
  if (run.length < 2 || query.context !== null) return null
  return (
    <Notice kind="warning" title="Not all of these were asked the same" className="mb-3">
      <p>
        What was shown beside the question differs, and with it what a value means: compare within one of
        these, not across. Ranks are over all of them.{' '}
        {run.map(({ value, count }, i) => (
          <span key={value}>
            {i > 0 && ', '}
            <a href={`/benchmarks/${board.slug}${boardSearch(query, { context: value })}#board`}>{value}</a> (
            {countOf(count, 'submission')})
          </span>
        ))}
      </p>
    </Notice>
  )
}
