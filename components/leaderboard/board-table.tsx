import type { CSSProperties } from 'react'
import { AxisLabels } from '@/components/charts/axis-labels'
import { axisOver } from '@/lib/charts/axis'
import { gridBackground } from '@/lib/charts/grid-background'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import type { BoardQuery } from '@/lib/leaderboard/board-query'
import { distinguishingSettings } from '@/lib/leaderboard/distinguishing-settings'
import { rankingRule } from '@/lib/leaderboard/eligibility'
import { extractionRuleById } from '@/lib/scoring/extraction/table'
import { metricById } from '@/lib/scoring/metrics/table'
import { BoardTableRow } from './board-table-row'
import { metricHead, metricUnit } from './metric-title'
import { SortHead } from './sort-head'

/** The board itself: rank sets, values drawn on one axis, each row against its base. */
export function BoardTable({ board, query }: { board: BenchmarkBoard; query: BoardQuery }) {
  const { descriptor } = board.version
  const metric = metricById(board.metric)
  const unit = metricUnit(board.metric)
  const axis = axisOver(board.summary.span ?? [], { bounds: metric?.range })
  const settings = distinguishingSettings(board.rows, (rule) => extractionRuleById(rule)?.title ?? rule)
  const head = { query, higherIsBetter: metric?.higherIsBetter ?? true }
  return (
    <table
      className="w-full table-fixed border-collapse text-left phone:block"
      style={{ '--grid': gridBackground(axis) } as CSSProperties}
    >
      <caption className="sr-only">
        {descriptor.title}: systems by {metricHead(board.metric)}
      </caption>
      <thead className="phone:block">
        <tr className="phone:grid phone:grid-cols-[3.4rem_1fr] phone:gap-x-2">
          <SortHead {...head} sort="rank" className="w-19 pr-2.5 phone:sr-only">
            Rank
            <br />
            95 % set
          </SortHead>
          <SortHead {...head} sort="system" className="px-2.5 phone:sr-only">
            System
          </SortHead>
          <SortHead {...head} className="w-[22%] px-3 phone:col-start-2 phone:w-auto phone:px-1">
            <span className="sr-only">Plot</span>
            <AxisLabels axis={axis} unit={unit} />
          </SortHead>
          <SortHead {...head} sort="score" numeric className="w-40 px-2.5 phone:sr-only">
            {metricHead(board.metric)}
            <br />
            95 % interval
          </SortHead>
          <SortHead {...head} sort="base" className="w-36 px-2.5 phone:sr-only">
            Against its
            <br />
            base model
          </SortHead>
          <SortHead {...head} sort="coverage" numeric className="w-20 px-2.5 phone:sr-only">
            n
            <br />
            answered
          </SortHead>
          <SortHead {...head} className="w-48 px-2.5 max-lg:hidden">
            Setting
          </SortHead>
          <SortHead {...head} sort="date" numeric className="w-24 pl-2.5 max-lg:hidden">
            Date
          </SortHead>
        </tr>
      </thead>
      <tbody className="phone:block">
        {board.rows.map((row) => (
          <BoardTableRow
            key={row.submissionId}
            row={row}
            axis={axis}
            unit={unit}
            ranking={rankingRule(descriptor)}
            setting={settings.get(row.submissionId) ?? ''}
          />
        ))}
      </tbody>
    </table>
  )
}
