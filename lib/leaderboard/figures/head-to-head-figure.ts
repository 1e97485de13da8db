import type { Figure } from '../../charts/svg'
import { formatCount } from '../../format/count'
import { metricInSentence } from '../../format/metric-words'
import { formatP } from '../../format/p-value'
import { metricById } from '../../scoring/metrics/table'
import { noDetail } from '../head-to-head'
import type { HeadToHeadBoard } from '../head-to-head-board'
import { axisGroups, type PlacedCell, placedCells } from '../head-to-head-part'
import { relationInWords, ruleInWords, settingChoiceInWords } from '../head-to-head-words'
import { forestFigure } from './forest-figure'

interface FigureFacts {
  readonly title: string
  /** Where the figure can be seen, for its note. */
  readonly address: string
  readonly ahead: { readonly other: string; readonly adapted: string }
  /** What names a row: the benchmark of a pair, or the pair on a benchmark. */
  readonly rowsAre: 'benchmarks' | 'pairs'
}

/** The forest plot of a part of the head-to-head board. */
export function headToHeadFigure(board: HeadToHeadBoard, facts: FigureFacts): Figure {
  const groups = axisGroups(placedCells(board), (metric) => metricById(metric)?.unit ?? 'proportion')
  return forestFigure({
    title: facts.title,
    ahead: facts.ahead,
    note: [
      board.isDemonstration ? 'Demonstration: systems and questions are made up.' : null,
      'Paired differences on the same instances, lines are 95 % bootstrap intervals; ≠ marks settings that differ, ‡ rows on questions that other rows have.',
      ruleInWords[board.rule],
      settingChoiceInWords(board.query.setting),
      `Rounds, ${facts.address}`,
    ]
      .filter((part) => part !== null)
      .join(' '),
    groups: groups.map(({ unit, higherIsBetter, cells }) => ({
      unit,
      higherIsBetter,
      rows: cells.map((placed) => ({
        ...named(placed, facts.rowsAre),
        difference: { value: placed.cell.difference, low: placed.cell.low, high: placed.cell.high },
        outcome: placed.cell.outcome,
        aside: [
          formatP(board.rule === 'holm' ? placed.cell.adjustedP : placed.cell.p),
          placed.cell.mismatches.length > 0 ? '≠' : null,
          placed.cell.overlaps.length > 0 ? '‡' : null,
        ]
          .filter((part) => part !== null)
          .join(' '),
      })),
    })),
  })
}

function named({ pair, benchmark, cell }: PlacedCell, rowsAre: FigureFacts['rowsAre']) {
  const { answerLengths } = cell.detail ?? noDetail
  const lengths = answerLengths
    ? `${answerLengths.map((length) => formatCount(Math.round(length))).join(' and ')} characters`
    : null
  const metric = metricInSentence(metricById(benchmark.metric)?.title ?? benchmark.metric)
  return rowsAre === 'benchmarks'
    ? {
        label: benchmark.title,
        note: [`${metric}, n ${formatCount(cell.n)}`, lengths].filter(Boolean).join(', '),
      }
    : {
        label: pair.system.name,
        note: [`${relationInWords(pair)}, n ${formatCount(cell.n)}`, lengths].filter(Boolean).join(', '),
      }
}
