import type { CSSProperties } from 'react'
import { metricUnit } from '@/components/leaderboard/metric-title'
import { classNames } from '@/components/ui/class-names'
import { ScrollFrame } from '@/components/ui/scroll-frame'
import { glyphReach } from '@/lib/charts/reach'
import { formatCount } from '@/lib/format/count'
import { formatDifference, formatDifferenceEstimate } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import { unitForms } from '@/lib/format/unit'
import type { HeadToHeadCell, HeadToHeadPair } from '@/lib/leaderboard/head-to-head'
import type { HeadToHeadBenchmark, HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { outcomeWords } from '@/lib/leaderboard/head-to-head-words'
import type { MetricUnit } from '@/lib/scoring/metric'
import { metricById } from '@/lib/scoring/metrics/table'
import styles from './matrix.module.css'
import { PairCounts } from './pair-counts'
import { PairName } from './pair-name'

interface MatrixProps {
  board: HeadToHeadBoard
  /** The pairs of this page. */
  pairs: readonly HeadToHeadPair[]
  /** Search string of the view, which the pages of pairs and benchmarks keep. */
  search: string
}

/** How far the glyphs of each unit span: one scale for all columns that share one. */
export function reaches({ pairs, columns }: HeadToHeadBoard): Map<MetricUnit, number> {
  const units = new Set(columns.map(({ metric }) => metricUnit(metric)))
  return new Map(
    [...units].map((unit) => {
      const slugs = columns.filter(({ metric }) => metricUnit(metric) === unit).map(({ slug }) => slug)
      const differences = pairs.flatMap(({ cells }) =>
        slugs.flatMap((slug) => cells.get(slug)?.difference ?? []),
      )
      return [unit, glyphReach(differences)]
    }),
  )
}

/** Pairs down, benchmarks across; a cell draws the difference on its interval and says the verdict in sign, word and colour. */
export function Matrix({ board, pairs, search }: MatrixProps) {
  const reach = reaches(board)
  return (
    <ScrollFrame label="Pairs by benchmark">
      <table className={classNames('w-full border-collapse text-left', styles.table)}>
        <caption className="sr-only">
          Differences of each adapted system to the model it is held against, by benchmark
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classNames(styles.name, headStyle)}>
              Adapted system
              <br />
              and what it is held against
            </th>
            {board.columns.map(({ slug, title, metric }) => (
              <th key={slug} scope="col" className={classNames('px-1.5 text-center', headStyle)}>
                <a href={`/head-to-head/benchmarks/${slug}${search}`} className="plain-link">
                  {title}
                </a>
                <span className="block font-normal">{columnNote(metric)}</span>
              </th>
            ))}
            <th scope="col" className={classNames('pl-3 text-right', headStyle)}>
              Better, tie,
              <br />
              worse
            </th>
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr key={`${pair.system.slug} ${pair.base.slug}`} className={styles.row}>
              <th
                scope="row"
                className={classNames(styles.name, 'border-hair border-b py-2 pr-3 font-normal')}
              >
                <PairName pair={pair} search={search} />
              </th>
              {board.columns.map((column) => (
                <Cell
                  key={column.slug}
                  cell={pair.cells.get(column.slug)}
                  column={column}
                  unit={metricUnit(column.metric)}
                  reach={reach.get(metricUnit(column.metric)) ?? 1}
                />
              ))}
              <td
                className={classNames(
                  styles.counts,
                  'border-hair border-b py-2 pl-3 text-right phone:border-b-0 phone:p-0 phone:text-left',
                )}
              >
                <PairCounts pair={pair} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}

const headStyle = 'border-line border-b py-2 align-bottom font-medium text-faint text-xs'

/** The unit of a column's differences, and whether less is better. */
function columnNote(id: string): string {
  const metric = metricById(id)
  return [
    unitForms[metricUnit(id)].differenceWord,
    metric?.higherIsBetter === false ? 'lower is better' : null,
  ]
    .filter(Boolean)
    .join(', ')
}

interface CellProps {
  cell: HeadToHeadCell | undefined
  column: HeadToHeadBenchmark
  unit: MetricUnit
  reach: number
}

/** Better stands right, also where lower values are better. */
function Cell({ cell, column, unit, reach }: CellProps) {
  if (!cell) return <td className={classNames(styles.cell, styles.empty)}>·</td>
  const sign = cell.higherIsBetter ? 1 : -1
  const place = (difference: number) =>
    Math.min(1, Math.max(0, (1 + (sign * difference) / reach) / 2)).toFixed(3)
  const [low, high] = sign > 0 ? [cell.low, cell.high] : [cell.high, cell.low]
  const glyph = { '--low': place(low), '--at': place(cell.difference), '--high': place(high) }
  return (
    <td className={classNames(styles.cell, styles[cell.outcome])} data-label={column.title}>
      <a
        href={`/compare?a=${cell.submissionId}&b=${cell.againstSubmissionId}`}
        title={description(cell, column, unit)}
        style={glyph as CSSProperties}
      >
        <b>{formatDifference(cell.difference, unit)}</b> {outcomeWords[cell.outcome]}
        {cell.mismatches.length > 0 && (
          <i role="img" aria-label=", settings differ">
            {' '}
            ≠
          </i>
        )}
      </a>
    </td>
  )
}

/** What the cell says, in words. */
function description(cell: HeadToHeadCell, { title }: HeadToHeadBenchmark, unit: MetricUnit): string {
  const estimate = { value: cell.difference, low: cell.low, high: cell.high }
  return [
    `${title}: ${formatDifferenceEstimate(estimate, unit)}`,
    `${formatP(cell.p)}, n ${formatCount(cell.n)}`,
    ...cell.mismatches,
  ].join('; ')
}
