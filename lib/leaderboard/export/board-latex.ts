import { formatCount } from '../../format/count'
import { formatDifferenceEstimate, formatInterval, formatValue } from '../../format/estimate'
import { metricInSentence } from '../../format/metric-words'
import { formatRankSet } from '../../format/rank-set'
import { titleWithUnit } from '../../format/unit'
import { verdictWord } from '../../format/verdict'
import { metricById } from '../../scoring/metrics/table'
import type { BenchmarkBoard } from '../board'
import { toLatex } from './latex'

/** A board as a table for a paper: rank sets, values with intervals, differences to the base model. */
export function boardLatex(board: BenchmarkBoard): string {
  const metric = metricById(board.metric)
  const unit = metric?.unit ?? 'proportion'
  const title = metric?.title ?? board.metric
  const { descriptor, number, contentHash, instanceCount } = board.version
  return toLatex({
    caption: `${descriptor.title} (${formatCount(instanceCount)} instances): ${metricInSentence(title)} with 95 % intervals, simultaneous 95 % rank sets, and paired differences to the base model.`,
    label: `tab:${board.slug}`,
    provenance: [`Rounds, ${board.slug} version ${number}, content ${contentHash}, metric ${board.metric}`],
    columns: [
      { title: 'Ranks', align: 'r' },
      { title: 'System', align: 'l' },
      { title: titleWithUnit(title, unit), align: 'r' },
      { title: '95 % interval', align: 'r' },
      { title: 'n', align: 'r' },
      { title: 'Against its base model', align: 'l' },
    ],
    rows: board.rows.map((row) => [
      row.rank ? formatRankSet(row.rank.low, row.rank.high) : '–',
      row.system?.name ?? 'Anonymous',
      formatValue(row.estimate.value, unit),
      formatInterval(row.estimate, unit),
      row.answered < row.n ? `${formatCount(row.answered)}/${formatCount(row.n)}` : formatCount(row.n),
      row.comparison
        ? `${formatDifferenceEstimate(row.comparison.difference, unit)}, ${verdictWord(row.comparison.verdict)}`
        : '–',
    ]),
  })
}
