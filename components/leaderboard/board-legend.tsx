import { HowComputed } from '@/components/ui/how-computed'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { metricById } from '@/lib/scoring/metrics/table'
import { metricTitle } from './metric-title'

/** What the marks of the plot mean, and where the numbers come from. */
export function BoardLegend({ board }: { board: BenchmarkBoard }) {
  const metric = metricById(board.metric)
  return (
    <div className="mt-4 grid gap-3 text-sm text-soft">
      <div className="flex flex-wrap gap-x-7 gap-y-1.5">
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="46" height="12">
            <line
              x1="3"
              x2="43"
              y1="6"
              y2="6"
              strokeWidth="4"
              strokeLinecap="round"
              className="stroke-accent opacity-40"
            />
            <circle cx="23" cy="6" r="4.5" className="fill-accent" />
          </svg>
          value and 95 % interval
        </span>
        <span className="inline-flex items-center gap-2">
          <svg aria-hidden="true" width="12" height="12">
            <circle cx="6" cy="6" r="4" strokeWidth="1.5" className="fill-paper stroke-faint" />
          </svg>
          the model it is compared with, same instances
        </span>
        <span>
          Rank sets hold together at 95 %:{' '}
          <a href={`/benchmarks/${board.slug}/ranks`}>who is separable from whom</a>
        </span>
        {board.rows.some(({ comparison }) => comparison !== null) && (
          <a href={`/head-to-head/benchmarks/${board.slug}?adapted=any`}>All pairs head to head</a>
        )}
      </div>
      <HowComputed>
        <p>
          {metric
            ? `${metric.title}: ${metric.description} ${metric.higherIsBetter ? '' : 'Lower is better. '}Source: ${metric.source}.`
            : metricTitle(board.metric)}
        </p>
        <p>
          Intervals of proportions are Wilson’s; all others come from 10,000 bootstrap replicates of the
          instances
          {board.version.descriptor.cluster
            ? `, drawn by ${board.version.descriptor.cluster} because instances of one ${board.version.descriptor.cluster} are alike`
            : ''}
          . A row is compared with its base model (or with another that is named there) on the same
          replicates, instance by instance. Every value opens a page with its signature, its receipt and a
          download that lets you compute it again.
        </p>
        <p>
          <a href="/methods">Methods in full</a>
        </p>
      </HowComputed>
    </div>
  )
}
