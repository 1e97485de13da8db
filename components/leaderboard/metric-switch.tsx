import { type BoardQuery, boardSearch } from '@/lib/leaderboard/board-query'
import { metricTitle } from './metric-title'

interface MetricSwitchProps {
  metrics: readonly string[]
  /** The one shown. */
  metric: string
  query: BoardQuery
}

/** Which metric the values are of; ranks stay those of the primary one. */
export function MetricSwitch({ metrics, metric, query }: MetricSwitchProps) {
  if (metrics.length < 2) return null
  return (
    <nav aria-label="Metric" className="flex flex-wrap rounded-md border border-line text-sm print:hidden">
      {metrics.map((id, place) => (
        <a
          key={id}
          href={`${boardSearch(query, { metric: place === 0 ? null : id }) || '?'}#board`}
          aria-current={id === metric ? 'true' : undefined}
          className="inline-flex min-h-8 items-center rounded-md px-3 text-soft no-underline hover:text-ink aria-[current]:bg-raised aria-[current]:font-[540] aria-[current]:text-ink aria-[current]:ring-1 aria-[current]:ring-edge pointer-coarse:min-h-11"
        >
          {metricTitle(id)}
        </a>
      ))}
    </nav>
  )
}
