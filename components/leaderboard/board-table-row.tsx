import { IntervalPlot } from '@/components/charts/interval-plot'
import type { Axis } from '@/lib/charts/axis'
import { formatCount, formatShare } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { formatInterval, formatValue } from '@/lib/format/estimate'
import type { BoardRow } from '@/lib/leaderboard/board'
import { comparedValue } from '@/lib/leaderboard/compared-value'
import { type RankingRule, unrankedBecause } from '@/lib/leaderboard/eligibility'
import type { MetricUnit } from '@/lib/scoring/metric'
import { AgainstBase } from './against-base'
import { RankSet } from './rank-cell'
import { ANONYMOUS, RowName } from './row-name'

interface BoardTableRowProps {
  row: BoardRow
  axis: Axis
  unit: MetricUnit
  ranking: RankingRule
  /** How the system was run, in words. */
  setting: string
}

/** A row of the board; on a phone a small grid with the plot under the name. */
export function BoardTableRow({ row, axis, unit, ranking, setting }: BoardTableRowProps) {
  const { estimate } = row
  const date = formatDate(row.publishedAt)
  return (
    <tr className="border-hair border-b hover:bg-accent-wash/45 phone:grid phone:grid-cols-[3.4rem_1fr_auto] phone:gap-x-2 phone:py-3">
      <td className="py-2 pr-2.5 phone:row-span-4 phone:p-0">
        <RankSet rank={row.rank} />
      </td>
      <th scope="row" className="px-2.5 py-2 text-left font-normal phone:p-0">
        <RowName row={row} />
        {!row.rank && <Unranked row={row} ranking={ranking} />}
        <span className="block text-faint text-xs lg:hidden phone:hidden">{setting}</span>
      </th>
      <td className="relative px-3 phone:order-1 phone:col-span-2 phone:col-start-2 phone:h-7 phone:px-0">
        <span className="absolute inset-x-3 inset-y-0 [background:var(--grid)] phone:inset-x-1">
          <IntervalPlot
            axis={axis}
            unit={unit}
            ground="none"
            estimate={estimate}
            compared={comparedValue(row)}
            name={row.system?.name ?? ANONYMOUS}
          />
        </span>
      </td>
      <td className="num whitespace-nowrap px-2.5 py-2 text-right phone:p-0">
        <a href={`/submissions/${row.submissionId}`} className="plain-link inline-block min-h-6">
          <strong className="font-[600]">{formatValue(estimate.value, unit)}</strong>{' '}
          <span className="text-faint text-sm phone:block">{formatInterval(estimate, unit)}</span>
        </a>
      </td>
      <td className="px-2.5 py-2 phone:order-2 phone:col-span-2 phone:col-start-2 phone:p-0 phone:text-sm">
        <AgainstBase row={row} unit={unit} />
      </td>
      <td className="num px-2.5 py-2 text-right text-soft text-sm phone:hidden">
        {formatCount(row.n)}
        {row.answered < row.n && (
          <span className="block whitespace-nowrap text-faint text-xs">
            {formatShare(row.answered, row.n)}
          </span>
        )}
      </td>
      <td className="px-2.5 py-2 text-soft text-sm max-lg:hidden">{setting}</td>
      <td className="num whitespace-nowrap py-2 pl-2.5 text-right text-soft text-sm max-lg:hidden">{date}</td>
      <td className="order-3 col-span-2 col-start-2 pt-0.5 text-faint text-xs wide:hidden">
        {setting} · <span className="whitespace-nowrap">{date}</span>
        {row.answered < row.n && ` · ${formatShare(row.answered, row.n)} answered`}
      </td>
    </tr>
  )
}

/** Why a row has no rank. */
function Unranked({ row, ranking }: { row: BoardRow; ranking: RankingRule }) {
  const counts = { answeredCount: row.answered, instanceCount: row.n }
  const reason = unrankedBecause(ranking, counts) ?? 'the primary metric is undefined'
  return <span className="block text-caution text-xs">not ranked: {reason}</span>
}
