import { formatCount } from '../../format/count'
import { formatValue } from '../../format/estimate'
import { metricById } from '../../scoring/metrics/table'
import type { BenchmarkBoard } from '../board'
import { toCsv } from './csv'
import { toLatex } from './latex'

/** The figures from papers alone, as CSV. */
export const reportedCsv = (board: BenchmarkBoard): string =>
  toCsv(
    ['benchmark', 'system', 'metric', 'value', 'n', 'kind', 'setting', 'source', 'source_url'],
    board.reported.map((result) => [
      board.slug,
      result.systemName,
      result.metric,
      result.value,
      result.instanceCount,
      result.kind,
      result.setting,
      result.source,
      result.sourceUrl,
    ]),
  )

/** The figures from papers alone, as a LaTeX table. */
export const reportedLatex = (board: BenchmarkBoard): string =>
  toLatex({
    caption: `${board.version.descriptor.title}: figures as reported in papers, not scored here.`,
    label: `tab:${board.slug}-reported`,
    provenance: [`Rounds, ${board.slug}, reported results`],
    columns: [
      { title: 'System', align: 'l' },
      { title: 'Metric', align: 'l' },
      { title: 'Value', align: 'r' },
      { title: 'n', align: 'r' },
      { title: 'Setting', align: 'l' },
      { title: 'Source', align: 'l' },
    ],
    rows: board.reported.map((result) => [
      result.systemName,
      metricById(result.metric)?.title ?? result.metric,
      formatValue(result.value, metricById(result.metric)?.unit ?? 'proportion'),
      result.instanceCount === null ? '–' : formatCount(result.instanceCount),
      result.setting,
      result.source,
    ]),
  })
