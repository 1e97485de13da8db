import type { ReactNode } from 'react'
import { Verdict } from '@/components/leaderboard/verdict'
import { HeadCell, RowHead } from '@/components/ui/table'
import { symmetricAxis } from '@/lib/charts/axis'
import { type Estimate, formatDifferenceEstimate } from '@/lib/format/estimate'
import type { VerdictWord } from '@/lib/format/verdict'
import type { MetricUnit } from '@/lib/scoring/metric'
import { AxisLabels } from './axis-labels'
import { DifferencePlot } from './difference-plot'

export interface ForestRow {
  key: string
  /** In plain text, for the accessible name of the plot. */
  name: string
  label: ReactNode
  difference: Estimate
  verdict: VerdictWord
  /** More cells at the end of the row, one per column of `columns`. */
  cells?: readonly ReactNode[]
}

interface ForestPlotProps {
  /** What is compared: "o3-mini minus gpt-4o". */
  label: string
  unit: MetricUnit
  rows: readonly ForestRow[]
  /** Head of the first column. */
  rowTitle: string
  /** Heads of the cells at the end. */
  columns?: readonly string[]
  /** In words, who is ahead left and right of zero. */
  sides?: readonly [string, string]
}

/** Paired differences under each other on one axis around zero. The chart is its own table: each row has its numbers beside it. */
export function ForestPlot({ label, unit, rows, rowTitle, columns = [], sides }: ForestPlotProps) {
  const axis = symmetricAxis(
    rows.flatMap(({ difference }) => [difference.low, difference.high, difference.value]),
  )
  return (
    <table aria-label={label} className="w-full border-collapse text-left">
      <thead className="phone:hidden">
        <tr>
          <HeadCell>{rowTitle}</HeadCell>
          <HeadCell className="w-[38%] px-4">
            <span className="sr-only">Plot</span>
            {sides && (
              <span className="mb-1 flex justify-between gap-4">
                <span>← {sides[0]}</span>
                <span>{sides[1]} →</span>
              </span>
            )}
            <AxisLabels axis={axis} unit={unit} isDifference />
          </HeadCell>
          <HeadCell numeric>Difference, 95 % interval</HeadCell>
          <HeadCell>Verdict</HeadCell>
          {columns.map((column) => (
            <HeadCell key={column}>{column}</HeadCell>
          ))}
        </tr>
      </thead>
      <tbody className="phone:block">
        {rows.map((row) => (
          <tr
            key={row.key}
            className="border-hair border-b phone:grid phone:grid-cols-[1fr_auto] phone:gap-x-4 phone:py-2.5"
          >
            <RowHead className="border-b-0 phone:p-0">{row.label}</RowHead>
            <td className="relative h-11 px-4 phone:order-last phone:col-span-2 phone:h-7 phone:px-0">
              <span className="absolute inset-x-4 inset-y-0 phone:inset-x-1">
                <DifferencePlot
                  axis={axis}
                  unit={unit}
                  difference={row.difference}
                  verdict={row.verdict}
                  name={row.name}
                />
              </span>
            </td>
            <td className="num whitespace-nowrap px-2.5 text-right phone:order-3 phone:p-0 phone:text-left phone:text-sm">
              {formatDifferenceEstimate(row.difference, unit)}
            </td>
            <td className="px-2.5 last:pr-0 phone:p-0 phone:text-right">
              <Verdict verdict={row.verdict} />
            </td>
            {(row.cells ?? []).map((cell, place) => (
              <td
                key={columns[place]}
                className="px-2.5 text-soft text-sm last:pr-0 phone:order-4 phone:col-span-2 phone:p-0"
              >
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
