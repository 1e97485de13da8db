import { metricUnit } from '@/components/leaderboard/metric-title'
import { formatDifference } from '@/lib/format/estimate'
import type { HeadToHeadCell, HeadToHeadPair } from '@/lib/leaderboard/head-to-head'
import type { HeadToHeadBenchmark } from '@/lib/leaderboard/head-to-head-board'
import { countedCells, outcomes } from '@/lib/leaderboard/head-to-head-totals'
import { outcomeWords, relationInWords } from '@/lib/leaderboard/head-to-head-words'
import { type Markup, markup } from '@/lib/markup/markup'
import type { MetricUnit } from '@/lib/scoring/metric'
import styles from './matrix.module.css'

interface RowOptions {
  columns: readonly HeadToHeadBenchmark[]
  /** How far the glyphs of a unit span on either side of zero. */
  reach: ReadonlyMap<MetricUnit, number>
  /** Search string that links to pairs keep. */
  search: string
}

/**
 * The cells of a pair's row. Written as text rather than elements: a page has two thousand of them, and as elements they
 * took four fifths of the time it has.
 */
export function rowMarkup(pair: HeadToHeadPair, { columns, reach, search }: RowOptions): Markup {
  const { system, base } = pair
  const cells = columns.map((column) => cellMarkup(pair.cells.get(column.slug), column, reach))
  return markup`<th scope="row" class="${styles.name ?? ''}"><a href="/head-to-head/pairs/${system.slug}/${base.slug}${search}">${system.name}</a><small>${relationInWords(pair)}</small></th><td class="${styles.counts ?? ''}">${countsMarkup(pair)}</td>${cells}`
}

/** Better stands right, also where lower values are better. */
function cellMarkup(
  cell: HeadToHeadCell | undefined,
  column: HeadToHeadBenchmark,
  reach: ReadonlyMap<MetricUnit, number>,
): Markup {
  if (!cell) return markup`<td class="${styles.empty ?? ''}">·</td>`
  const unit = metricUnit(column.metric)
  const sign = cell.higherIsBetter ? 1 : -1
  const place = (difference: number) =>
    Math.min(1, Math.max(0, (1 + (sign * difference) / (reach.get(unit) ?? 1)) / 2)).toFixed(3)
  const [low, high] = sign > 0 ? [cell.low, cell.high] : [cell.high, cell.low]
  const differs =
    cell.mismatches.length > 0 ? markup` <i role="img" aria-label=", settings differ">≠</i>` : markup``
  const overlaps =
    cell.overlaps.length > 0
      ? markup` <i role="img" aria-label=", on questions counted elsewhere">‡</i>`
      : markup``
  return markup`<td class="${styles[cell.outcome] ?? ''}" data-label="${column.title}"><a href="/compare?a=${cell.submissionId}&b=${cell.againstSubmissionId}" title="${description(cell, unit)}" style="--low:${place(low)};--at:${place(cell.difference)};--high:${place(high)}"><b>${formatDifference(cell.difference, unit)}</b> ${outcomeWords[cell.outcome]}${differs}${overlaps}</a></td>`
}

/** What the glyph draws and the settings that differ, in words. */
const description = ({ low, high, mismatches }: HeadToHeadCell, unit: MetricUnit): string =>
  [`${formatDifference(low, unit)} to ${formatDifference(high, unit)}`, ...mismatches].join('; ')

const countsMarkup = (pair: HeadToHeadPair): Markup[] => {
  const cells = countedCells(pair)
  return outcomes.map((outcome) => {
    const count = cells.filter((cell) => cell.outcome === outcome).length
    return markup`<span class="${styles[outcome] ?? ''}" role="img" aria-label="${count} ${outcomeWords[outcome]}"><b>${count}</b></span>`
  })
}
