import { formatDifference } from '../../format/estimate'
import { unitForms } from '../../format/unit'
import { metricById } from '../../scoring/metrics/table'
import type { HeadToHeadCell, HeadToHeadPair } from '../head-to-head'
import type { HeadToHeadBenchmark, HeadToHeadBoard } from '../head-to-head-board'
import { countedCells } from '../head-to-head-totals'
import { ruleInWords, settingChoiceInWords } from '../head-to-head-words'
import { type CsvCell, toCsv } from './csv'
import { toLatex } from './latex'

interface Line {
  readonly board: HeadToHeadBoard
  readonly pair: HeadToHeadPair
  readonly benchmark: HeadToHeadBenchmark
  readonly cell: HeadToHeadCell
}

/** Values are as stored: differences in the metric's unit (proportions in [−1, 1]), absent ones empty. */
const columns: readonly (readonly [string, (line: Line) => CsvCell])[] = [
  ['system', ({ pair }) => pair.system.name],
  ['system_slug', ({ pair }) => pair.system.slug],
  ['family', ({ pair }) => pair.system.family],
  ['parameters', ({ pair }) => pair.system.parameters],
  ['against', ({ pair }) => pair.base.name],
  ['against_slug', ({ pair }) => pair.base.slug],
  ['relation', ({ pair }) => pair.relation],
  ['benchmark', ({ benchmark }) => benchmark.slug],
  ['metric', ({ benchmark }) => benchmark.metric],
  ['submission', ({ cell }) => cell.submissionId],
  ['against_submission', ({ cell }) => cell.againstSubmissionId],
  ['value', ({ cell }) => cell.detail?.values?.[0] ?? null],
  ['against_value', ({ cell }) => cell.detail?.values?.[1] ?? null],
  ['difference', ({ cell }) => cell.difference],
  ['low', ({ cell }) => cell.low],
  ['high', ({ cell }) => cell.high],
  ['n', ({ cell }) => cell.n],
  ['only_this_right', ({ cell }) => cell.onlyThis],
  ['only_other_right', ({ cell }) => cell.onlyOther],
  ['this_better_on', ({ cell }) => cell.detail?.betterOn?.[0] ?? null],
  ['other_better_on', ({ cell }) => cell.detail?.betterOn?.[1] ?? null],
  ['mean_characters', ({ cell }) => cell.detail?.answerLengths?.[0] ?? null],
  ['against_mean_characters', ({ cell }) => cell.detail?.answerLengths?.[1] ?? null],
  ['p', ({ cell }) => cell.p],
  ['p_holm', ({ cell }) => cell.adjustedP],
  ['rule', ({ board }) => board.rule],
  ['outcome', ({ cell }) => cell.outcome],
  ['detectable_difference', ({ cell }) => cell.detectableDifference],
  ['setting_mismatches', ({ cell }) => cell.mismatches.join('; ')],
  ['chosen_from', ({ cell }) => cell.chosenFrom?.[0] ?? cell.candidates],
  ['against_chosen_from', ({ cell }) => cell.chosenFrom?.[1] ?? null],
  ['overlaps', ({ cell }) => cell.overlaps.join('; ')],
  ['is_demonstration', ({ board }) => board.isDemonstration],
]

/** A line per pair and benchmark. */
export const headToHeadCsv = (board: HeadToHeadBoard): string =>
  toCsv(
    columns.map(([name]) => name),
    board.pairs.flatMap((pair) =>
      board.columns.flatMap((benchmark) => {
        const cell = pair.cells.get(benchmark.slug)
        return cell ? [columns.map(([, read]) => read({ board, pair, benchmark, cell }))] : []
      }),
    ),
  )

/** Values as stored, absent ones null, pairs with their cells by benchmark. */
export const headToHeadJson = ({
  query,
  rule,
  isDemonstration,
  pairs,
  columns,
  totals,
}: HeadToHeadBoard) => ({
  rule,
  ruleInWords: ruleInWords[rule],
  settingsInWords: settingChoiceInWords(query.setting),
  view: query,
  isDemonstration,
  totals,
  benchmarks: columns,
  pairs: pairs.map(({ cells, ...pair }) => ({
    ...pair,
    comparisons: [...cells.values()].map(
      ({ system: _system, base: _base, relation: _relation, ...cell }) => cell,
    ),
  })),
})

const signs = { win: '▲', tie: '◆', loss: '▼' } as const

/** The table of the page for a paper: pairs down, benchmarks across, the counts last. */
export function headToHeadLatex(board: HeadToHeadBoard): string {
  const { win, tie, loss, comparisons, overlapping } = board.totals
  return toLatex({
    caption: `Systems against the model they were adapted from, a counterpart named beside it, or a peer: differences on the same instances. ▲ better, ◆ cannot be told apart, ▼ worse. ${ruleInWords[board.rule]} ${settingChoiceInWords(board.query.setting)} Of ${comparisons} comparisons ${win.count} are wins, ${tie.count} ties and ${loss.count} losses.${overlapping > 0 ? ' ‡ on questions that another column has too, not counted.' : ''}`,
    label: 'tab:head-to-head',
    provenance: [
      `Rounds, head-to-head board${board.isDemonstration ? ', made-up demonstration' : ''}`,
      ...board.columns.map(({ slug, metric }) => `${slug}: ${metric}`),
    ],
    columns: [
      { title: 'System', align: 'l' },
      { title: 'Against', align: 'l' },
      ...board.columns.map(({ title, metric }) => ({
        title: [title, unitForms[metricById(metric)?.unit ?? 'proportion'].differenceWord]
          .filter(Boolean)
          .join(', '),
        align: 'r' as const,
      })),
      { title: '▲/◆/▼', align: 'r' },
    ],
    rows: board.pairs.map((pair) => [
      pair.system.name,
      pair.relation === 'base' ? pair.base.name : `${pair.base.name} (${pair.relation})`,
      ...board.columns.map(({ slug, metric }) => {
        const cell = pair.cells.get(slug)
        if (!cell) return ''
        const unit = metricById(metric)?.unit ?? 'proportion'
        const mark = [cell.mismatches.length > 0 ? '≠' : '', cell.overlaps.length > 0 ? '‡' : ''].join('')
        return `${signs[cell.outcome]} ${formatDifference(cell.difference, unit)}${mark}`
      }),
      (['win', 'tie', 'loss'] as const)
        .map((outcome) => countedCells(pair).filter((cell) => cell.outcome === outcome).length)
        .join('/'),
    ]),
  })
}
