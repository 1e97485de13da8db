import { IntervalPlot } from '@/components/charts/interval-plot'
import { classNames } from '@/components/ui/class-names'
import { ScrollFrame } from '@/components/ui/scroll-frame'
import { type Axis, axisOver } from '@/lib/charts/axis'
import { formatInterval, formatValue } from '@/lib/format/estimate'
import { settingInWords } from '@/lib/format/setting'
import { verdictWord } from '@/lib/format/verdict'
import { kindWords } from '@/lib/leaderboard/filter-words'
import type { SuiteBoard, SuiteBoardRow, SuiteCell, SuiteColumn } from '@/lib/leaderboard/suite-board'
import type { SuiteQuery } from '@/lib/leaderboard/suite-query'
import { metricById } from '@/lib/scoring/metrics/table'
import { metricTitle, metricUnit } from './metric-title'
import { RankSet } from './rank-cell'
import { SuiteSortHead } from './suite-sort-head'
import { VerdictSign } from './verdict'

interface SuiteTableProps {
  board: SuiteBoard
  /** The rows to show, in order. */
  rows: readonly SuiteBoardRow[]
  query: SuiteQuery
}

/** A suite's board: the aggregate on its interval, then each benchmark on the axis of its own column. */
export function SuiteTable({ board, rows, query }: SuiteTableProps) {
  const unit = metricUnit(board.columns[0]?.metric ?? '')
  const aggregateAxis = axisOver(
    board.rows.flatMap(({ aggregate }) => [aggregate?.low ?? null, aggregate?.high ?? null]),
    { bounds: metricById(board.columns[0]?.metric ?? '')?.range, ticks: 3 },
  )
  const axes = new Map(board.columns.map((column) => [column.slug, columnAxis(board, column)]))
  return (
    <ScrollFrame label={`${board.suite.title}, board`}>
      <table className="w-full border-collapse text-left phone:block">
        <thead className="phone:sr-only">
          <tr>
            <th
              scope="col"
              className="w-16 border-line border-b py-2 pr-2 align-bottom font-medium text-faint text-xs"
            >
              Rank
              <br />
              <span className="whitespace-nowrap">95 % set</span>
            </th>
            <SuiteSortHead query={query} sort="system" className="min-w-44">
              System
            </SuiteSortHead>
            <SuiteSortHead query={query} sort={null} className="min-w-36">
              Aggregate
              <br />
              95 % interval
            </SuiteSortHead>
            {board.columns.map((column) => (
              <SuiteSortHead key={column.slug} query={query} sort={column.slug} className="min-w-22 max-w-30">
                {column.title}
                <br />
                <span className="font-normal">{metricTitle(column.metric)}</span>
              </SuiteSortHead>
            ))}
          </tr>
        </thead>
        <tbody className="phone:block">
          {rows.map((row) => (
            <tr
              key={row.key}
              className="border-hair border-b hover:bg-accent-wash/45 phone:grid phone:grid-cols-3 phone:gap-x-4 phone:gap-y-1.5 phone:py-4"
            >
              <td className="py-2 pr-2 phone:order-1 phone:p-0 phone:text-right">
                <RankSet rank={row.rank} />
              </td>
              <th scope="row" className="px-2 py-2 text-left font-normal phone:col-span-2 phone:p-0">
                <SuiteRowName row={row} />
              </th>
              <td className="num px-2 py-2 phone:order-1 phone:col-span-3 phone:p-0">
                {row.aggregate ? (
                  <>
                    <span className="whitespace-nowrap">
                      <strong className="font-[600]">{formatValue(row.aggregate.value, unit)}</strong>{' '}
                      <span className="text-faint text-xs">{formatInterval(row.aggregate, unit)}</span>
                    </span>
                    <Glyph
                      axis={aggregateAxis}
                      unit={unit}
                      estimate={row.aggregate}
                      name={`${row.system.name}, aggregate`}
                      className="w-full"
                    />
                  </>
                ) : (
                  <span className="text-faint text-sm">
                    incomplete, {countedCells(row)} of {board.suite.benchmarks.length}
                  </span>
                )}
              </td>
              {board.columns.map((column) => (
                <td key={column.slug} className="num px-2 py-2 phone:order-2 phone:p-0">
                  <span className="block truncate text-faint text-xs wide:hidden">{column.title}</span>
                  <SuiteValue
                    cell={row.cells.get(column.slug)}
                    column={column}
                    axis={axes.get(column.slug)}
                    name={row.system.name}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

function SuiteRowName({ row }: { row: SuiteBoardRow }) {
  return (
    <>
      <a href={`/systems/${row.system.slug}`} className="plain-link font-[560] [overflow-wrap:anywhere]">
        {row.system.name}
      </a>
      <span className="block text-faint text-xs">
        {kindWords[row.system.kind]}, {settingInWords({ ...row.setting, prompt: null })}
      </span>
    </>
  )
}

interface SuiteValueProps {
  cell: SuiteCell | undefined
  column: SuiteColumn
  axis: Axis | undefined
  name: string
}

function SuiteValue({ cell, column, axis, name }: SuiteValueProps) {
  if (!cell || !axis) return <span className="text-faint">–</span>
  const unit = metricUnit(column.metric)
  const verdict = cell.verdict && verdictWord(cell.verdict)
  return (
    <a href={`/submissions/${cell.submissionId}`} className="plain-link block text-sm">
      {formatValue(cell.estimate.value, unit)}
      {verdict && (
        <>
          {' '}
          <VerdictSign verdict={verdict} />
          {cell.isCounterpart && (
            <span aria-hidden className="text-faint">
              *
            </span>
          )}
          <span className="sr-only">
            {verdict} against {cell.isCounterpart ? 'a declared counterpart, not its base' : 'its base model'}
          </span>
        </>
      )}
      <Glyph axis={axis} unit={unit} estimate={cell.estimate} name={`${name}, ${column.title}`} />
      {cell.otherContext !== null && (
        <span className="block text-caution text-xs">{cell.otherContext}, not counted</span>
      )}
    </a>
  )
}

const countedCells = ({ cells }: SuiteBoardRow): number =>
  [...cells.values()].filter(({ otherContext }) => otherContext === null).length

function Glyph({ className, ...plot }: Parameters<typeof IntervalPlot>[0] & { className?: string }) {
  return (
    <span className={classNames('block h-4 max-w-40', className)}>
      <IntervalPlot {...plot} ground="line" />
    </span>
  )
}

function columnAxis(board: SuiteBoard, { slug, metric }: SuiteColumn): Axis {
  const estimates = board.rows.flatMap(({ cells }) => cells.get(slug)?.estimate ?? [])
  return axisOver(
    estimates.flatMap(({ value, low, high }) => [value, low, high]),
    { bounds: metricById(metric)?.range, ticks: 2 },
  )
}
