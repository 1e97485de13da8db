import { metricUnit } from '@/components/leaderboard/metric-title'
import { classNames } from '@/components/ui/class-names'
import { ScrollFrame } from '@/components/ui/scroll-frame'
import { glyphReach } from '@/lib/charts/reach'
import { unitForms } from '@/lib/format/unit'
import type { HeadToHeadPair } from '@/lib/leaderboard/head-to-head'
import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import type { MetricUnit } from '@/lib/scoring/metric'
import { metricById } from '@/lib/scoring/metrics/table'
import styles from './matrix.module.css'
import { rowMarkup } from './row-markup'

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
  const { columns } = board
  const options = { columns, reach: reaches(board), search }
  return (
    <ScrollFrame label="Pairs by benchmark">
      <table className={styles.table}>
        <caption className="sr-only">
          Differences of each adapted system to the model it is held against, by benchmark
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classNames(styles.name, headStyle)}>
              {board.query.adapted === 'any' ? 'System' : 'Adapted system'}
              <br />
              and what it is held against
            </th>
            <th scope="col" className={classNames('pr-3', headStyle)}>
              Better, tie,
              <br />
              worse
            </th>
            {columns.map(({ slug, title, metric }) => (
              <th key={slug} scope="col" className={classNames('px-1.5 text-center', headStyle)}>
                <a href={`/head-to-head/benchmarks/${slug}${search}`} className="plain-link">
                  {title}
                </a>
                <span className="block font-normal">{columnNote(metric)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pairs.map((pair) => (
            <tr
              key={`${pair.system.slug} ${pair.base.slug}`}
              // biome-ignore lint/security/noDangerouslySetInnerHtml: Markup, in which all that was put in is escaped
              dangerouslySetInnerHTML={{ __html: rowMarkup(pair, options).text }}
            />
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
