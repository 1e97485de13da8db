import { formatEstimate, formatValue } from '../../format/estimate'
import { formatRankSet } from '../../format/rank-set'
import { settingInWords } from '../../format/setting'
import { metricById } from '../../scoring/metrics/table'
import type { SuiteBoard, SuiteBoardRow } from '../suite-board'
import { suiteSentence } from '../suite-sentence'
import { type CsvCell, toCsv } from './csv'
import { toLatex } from './latex'

const facts = ['shots', 'chainOfThought', 'decoding', 'fineTuned'] as const

/** A line per row and the columns of each benchmark beside each other; values as stored. */
export function suiteCsv(board: SuiteBoard, rows: readonly SuiteBoardRow[]): string {
  const header = [
    ...['suite', 'system', 'system_slug', 'kind', 'shots', 'chain_of_thought', 'decoding', 'fine_tuned'],
    ...['rank', 'rank_low', 'rank_high', 'aggregate', 'aggregate_low', 'aggregate_high'],
    ...board.columns.flatMap(({ slug }) => [
      slug,
      `${slug}_low`,
      `${slug}_high`,
      `${slug}_submission`,
      `${slug}_other_context`,
    ]),
  ]
  return toCsv(
    header,
    rows.map((row): CsvCell[] => [
      board.suite.slug,
      row.system.name,
      row.system.slug,
      row.system.kind,
      ...facts.map((fact) => row.setting[fact]),
      row.rank?.rank ?? null,
      row.rank?.low ?? null,
      row.rank?.high ?? null,
      row.aggregate?.value ?? null,
      row.aggregate?.low ?? null,
      row.aggregate?.high ?? null,
      ...board.columns.flatMap(({ slug }): CsvCell[] => {
        const cell = row.cells.get(slug)
        if (!cell) return [null, null, null, null, null]
        return [
          cell.estimate.value,
          cell.estimate.low,
          cell.estimate.high,
          cell.submissionId,
          cell.otherContext,
        ]
      }),
    ]),
  )
}

/** Values as stored, absent ones null or left out of `results`. */
export const suiteJson = (board: SuiteBoard, rows: readonly SuiteBoardRow[]) => ({
  suite: board.suite,
  isDemonstration: board.isDemonstration,
  benchmarks: board.columns,
  absent: board.absent,
  statement: suiteSentence(board),
  rows: rows.map(({ key: _key, cells, ...row }) => ({ ...row, results: Object.fromEntries(cells) })),
})

export function suiteLatex(board: SuiteBoard, rows: readonly SuiteBoardRow[]): string {
  const unitOf = (metric: string) => metricById(metric)?.unit ?? 'proportion'
  const unit = unitOf(board.columns[0]?.metric ?? '')
  return toLatex({
    caption: `${board.suite.title}: primary metric of each benchmark, and the aggregate of complete rows with its 95 % interval and simultaneous 95 % rank set.`,
    label: `tab:${board.suite.slug}`,
    provenance: [`Rounds, suite ${board.suite.slug}, aggregate: ${board.suite.aggregate}`],
    columns: [
      { title: 'Ranks', align: 'r' },
      { title: 'System', align: 'l' },
      { title: 'Setting', align: 'l' },
      { title: 'Aggregate', align: 'r' },
      ...board.columns.map(({ title }) => ({ title, align: 'r' as const })),
    ],
    rows: rows.map((row) => [
      row.rank ? formatRankSet(row.rank.low, row.rank.high) : '–',
      row.system.name,
      settingInWords({ ...row.setting, prompt: null }),
      row.aggregate ? formatEstimate(row.aggregate, unit) : '–',
      ...board.columns.map(({ slug, metric }) => {
        const cell = row.cells.get(slug)
        const value = formatValue(cell?.estimate.value ?? null, unitOf(metric))
        return cell?.otherContext ? `${value} (${cell.otherContext})` : value
      }),
    ]),
  })
}
