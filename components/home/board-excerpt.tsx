import { AxisLabels } from '@/components/charts/axis-labels'
import { IntervalPlot } from '@/components/charts/interval-plot'
import { metricHead, metricUnit } from '@/components/leaderboard/metric-title'
import { RankSet } from '@/components/leaderboard/rank-cell'
import { ANONYMOUS } from '@/components/leaderboard/row-name'
import { Tag } from '@/components/ui/tag'
import { axisOver } from '@/lib/charts/axis'
import { formatInterval, formatValue } from '@/lib/format/estimate'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { boardSentence } from '@/lib/leaderboard/board-sentence'
import { comparedValue } from '@/lib/leaderboard/compared-value'
import { metricById } from '@/lib/scoring/metrics/table'

/** The head of a real board: what all of them look like. */
export function BoardExcerpt({ board }: { board: BenchmarkBoard }) {
  const { claim, ground } = boardSentence(board.summary)
  const unit = metricUnit(board.metric)
  const axis = axisOver(
    board.rows.flatMap((row) => [row.estimate.low, row.estimate.high, comparedValue(row)]),
    { bounds: metricById(board.metric)?.range, ticks: 4 },
  )
  return (
    <section
      aria-label={`From the board of ${board.version.descriptor.title}`}
      className="rounded-lg border border-line bg-raised px-5 py-4"
    >
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-lg">
          <a href={`/benchmarks/${board.slug}`} className="plain-link">
            {board.version.descriptor.title}
          </a>{' '}
          {board.isDemonstration && <Tag tone="caution">demonstration</Tag>}
        </h2>
        <a href={`/benchmarks/${board.slug}`} className="whitespace-nowrap text-sm">
          Whole board
        </a>
      </div>
      <p className="mt-0.5 text-soft">
        <span className="font-[560] text-ink">{claim}</span> {ground}
      </p>
      <table className="mt-3 w-full table-fixed border-collapse text-left text-sm">
        <caption className="sr-only">First rows of the board</caption>
        <thead>
          <tr className="text-faint text-xs">
            <th scope="col" className="w-14 pb-1 align-bottom font-medium">
              Ranks
            </th>
            <th scope="col" className="pb-1 align-bottom font-medium">
              System
            </th>
            <th scope="col" className="w-[36%] px-3 pb-1 align-bottom">
              <span className="sr-only">Plot</span>
              <AxisLabels axis={axis} unit={unit} />
            </th>
            <th scope="col" className="w-18 pb-1 text-right align-bottom font-medium sm:w-34">
              {metricHead(board.metric)}
            </th>
          </tr>
        </thead>
        <tbody>
          {board.rows.map((row) => (
            <tr key={row.submissionId} className="border-hair border-t">
              <td className="py-2">
                <RankSet rank={row.rank} />
              </td>
              <th scope="row" className="truncate py-2 pr-2 text-left font-[540]">
                {row.system?.name ?? ANONYMOUS}
              </th>
              <td className="relative">
                <span className="absolute inset-x-3 inset-y-0">
                  <IntervalPlot
                    axis={axis}
                    unit={unit}
                    estimate={row.estimate}
                    compared={comparedValue(row)}
                    name={row.system?.name ?? ANONYMOUS}
                  />
                </span>
              </td>
              <td className="num whitespace-nowrap py-2 text-right">
                <strong className="font-[600]">{formatValue(row.estimate.value, unit)}</strong>{' '}
                <span className="text-faint max-sm:sr-only">{formatInterval(row.estimate, unit)}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
