import type { ReactNode } from 'react'
import { ForestPlot } from '@/components/charts/forest-plot'
import { AnswerLengths } from '@/components/leaderboard/answer-lengths'
import { metricUnit } from '@/components/leaderboard/metric-title'
import { formatCount } from '@/lib/format/count'
import { formatSize, formatValue } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import { type HeadToHeadCell, noDetail } from '@/lib/leaderboard/head-to-head'
import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { axisGroups, type PlacedCell, placedCells } from '@/lib/leaderboard/head-to-head-part'
import type { MetricUnit } from '@/lib/scoring/metric'
import { outcomeVerdicts } from './outcome-verdicts'

interface PartForestProps {
  board: HeadToHeadBoard
  label: string
  rowTitle: string
  /** Who is ahead: the other side, the adapted one. */
  ahead: readonly [string, string]
  /** Name of a row in plain text, and as shown. */
  name: (placed: PlacedCell) => string
  shown: (placed: PlacedCell) => ReactNode
}

/** The comparisons of a pair or of a benchmark under each other, with everything known of each. */
export function PartForest({ board, label, rowTitle, ahead, name, shown }: PartForestProps) {
  const groups = axisGroups(placedCells(board), metricUnit)
  const chosen = board.query.setting === 'best' ? ['Chosen from'] : []
  const counted = placedCells(board).some(({ cell }) => discordant(cell) !== null) ? ['Ahead on'] : []
  return (
    <div className="grid gap-10">
      {groups.map(({ unit, higherIsBetter, cells }) => (
        <ForestPlot
          key={`${unit} ${higherIsBetter}`}
          label={higherIsBetter ? label : `${label}, lower is better`}
          unit={unit}
          rowTitle={rowTitle}
          sides={higherIsBetter ? [ahead[0], ahead[1]] : [ahead[1], ahead[0]]}
          columns={['Values', 'p', 'p, Holm', 'n', ...counted, 'Could show', 'Settings', ...chosen]}
          rows={cells.map((placed) => {
            const { cell } = placed
            const facts = factsOf(cell, unit)
            return {
              key: `${placed.benchmark.slug} ${cell.submissionId} ${cell.againstSubmissionId}`,
              name: name(placed),
              label: (
                <div className="wide:min-w-44">
                  {shown(placed)}
                  <AnswerLengths lengths={cell.detail?.answerLengths ?? null} />
                  {cell.overlaps.length > 0 && (
                    <span className="block font-normal text-faint text-xs">
                      ‡ same questions, not counted
                    </span>
                  )}
                  <span className="num block font-normal text-soft text-sm wide:hidden">
                    {facts.join(', ')}
                  </span>
                </div>
              ),
              difference: { value: cell.difference, low: cell.low, high: cell.high },
              verdict: outcomeVerdicts[cell.outcome],
              cells: [
                valuesOf(cell, unit) ?? '–',
                formatP(cell.p),
                formatP(cell.adjustedP),
                formatCount(cell.n),
                ...counted.map(() => discordant(cell) ?? '–'),
                cell.detectableDifference === null ? '–' : formatSize(cell.detectableDifference, unit),
                <Settings key="settings" cell={cell} />,
                ...chosen.map(() =>
                  cell.chosenFrom ? `${cell.chosenFrom[0]} and ${cell.chosenFrom[1]}` : '–',
                ),
              ].map((content, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the columns never change places
                <span key={place} className="num whitespace-nowrap phone:hidden">
                  {content}
                </span>
              )),
            }
          })}
        />
      ))}
    </div>
  )
}

/** What the columns say, for screens without room for them. */
function factsOf(cell: HeadToHeadCell, unit: MetricUnit): string[] {
  const only = discordant(cell)
  return [
    valuesOf(cell, unit) ?? '',
    `${formatP(cell.p)} (Holm ${formatP(cell.adjustedP)})`,
    `n ${formatCount(cell.n)}`,
    only === null ? '' : `ahead on ${only}`,
    cell.detectableDifference === null ? '' : `could show ${formatSize(cell.detectableDifference, unit)}`,
    cell.chosenFrom ? `chosen from ${cell.chosenFrom[0]} and ${cell.chosenFrom[1]}` : '',
    ...cell.mismatches.map((mismatch) => `≠ ${mismatch}`),
  ].filter(Boolean)
}

/** `70.0 and 68.4`: the adapted system and the other, on the instances that are compared. */
function valuesOf({ detail }: HeadToHeadCell, unit: MetricUnit): string | null {
  const { values } = detail ?? noDetail
  return values && `${formatValue(values[0], unit)} and ${formatValue(values[1], unit)}`
}

/** `41 : 33`: instances that only the adapted system got right, or on which it scored better, and those of the other. */
function discordant({ onlyThis, onlyOther, detail }: HeadToHeadCell): string | null {
  const [here, there] = detail?.betterOn ?? [onlyThis, onlyOther]
  return here === null || there === null ? null : `${formatCount(here)} : ${formatCount(there)}`
}

function Settings({ cell }: { cell: HeadToHeadCell }) {
  if (cell.mismatches.length === 0) return 'agree'
  return <span className="whitespace-normal text-caution">≠ {cell.mismatches.join('; ')}</span>
}
