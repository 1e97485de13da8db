import Link from 'next/link'
import { AxisLabels } from '@/components/charts/axis-labels'
import { IntervalPlot } from '@/components/charts/interval-plot'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { axisOver } from '@/lib/charts/axis'
import { formatCount } from '@/lib/format/count'
import { type Estimate, formatInterval, formatValue } from '@/lib/format/estimate'
import { titleWithUnit } from '@/lib/format/unit'
import type { MetricUnit } from '@/lib/scoring/metric'

export interface ScoreRow extends Estimate {
  key: string
  title: string
  /** Leads to the definition of a metric, or to the instances of a slice. */
  href?: string
  unit: MetricUnit
  n: number
  intervalMethod: string | null
  /** Why there is no value, where that is known. */
  absence?: string | null
}

interface ScoreTableProps {
  label: string
  rowTitle: string
  rows: readonly ScoreRow[]
  /** Draw all rows on one axis: they are values of one metric. */
  plotted?: boolean
}

/** Values with their intervals and the number of instances they are over. */
export function ScoreTable({ label, rowTitle, rows, plotted }: ScoreTableProps) {
  const axis = plotted
    ? axisOver(
        rows.flatMap(({ value, low, high }) => [value, low, high]),
        { bounds: [0, 1] },
      )
    : null
  const unit = rows[0]?.unit ?? 'proportion'
  const isOneUnit = rows.every((row) => row.unit === unit)
  return (
    <Table label={label}>
      <thead>
        <tr>
          <HeadCell>{rowTitle}</HeadCell>
          {axis && (
            <HeadCell className="w-[36%] px-4 max-sm:hidden">
              <span className="sr-only">Plot</span>
              <AxisLabels axis={axis} unit={unit} />
            </HeadCell>
          )}
          <HeadCell numeric>{isOneUnit ? titleWithUnit('Value', unit) : 'Value'}</HeadCell>
          <HeadCell>95 % interval</HeadCell>
          <HeadCell numeric>n</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <RowHead>
              {row.href ? (
                <Link href={row.href} className="plain-link">
                  {row.title}
                </Link>
              ) : (
                row.title
              )}
            </RowHead>
            {axis && (
              <Cell className="relative h-10 px-4 max-sm:hidden">
                <span className="absolute inset-x-4 inset-y-0">
                  <IntervalPlot axis={axis} unit={row.unit} estimate={row} name={row.title} />
                </span>
              </Cell>
            )}
            <Cell numeric>
              {row.value === null && row.absence ? row.absence : formatValue(row.value, row.unit)}
            </Cell>
            <Cell className="num whitespace-nowrap text-soft" title={row.intervalMethod ?? undefined}>
              {formatInterval(row, row.unit) || 'none'}
            </Cell>
            <Cell numeric className="text-soft">
              {formatCount(row.n)}
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
