import { symmetricAxis } from '../../charts/axis'
import { figureMargin, figureWidth, framedFigure } from '../../charts/framed-figure'
import { ink } from '../../charts/ink'
import { grid, intervalBar, type PlotArea, xOf } from '../../charts/plot-area'
import { element, type Figure, textAt } from '../../charts/svg'
import { textLines } from '../../charts/text-lines'
import { type Estimate, formatDifferenceEstimate } from '../../format/estimate'
import { unitForms } from '../../format/unit'
import type { MetricUnit } from '../../scoring/metric'
import type { Outcome } from '../../statistics/comparison/verdict'
import { outcomeWords } from '../head-to-head-words'

export interface ForestFigureRow {
  readonly label: string
  /** Smaller, under the label. */
  readonly note: string
  readonly difference: Estimate
  readonly outcome: Outcome
  /** At the end of the row: p, n. */
  readonly aside: string
}

/** Rows that share an axis: one unit, and one direction of better. */
export interface ForestGroup {
  readonly unit: MetricUnit
  readonly higherIsBetter: boolean
  readonly rows: readonly ForestFigureRow[]
}

export interface ForestFigureOptions {
  readonly title: string
  readonly note: string
  /** Who is ahead, written on the side where that is. */
  readonly ahead: { readonly other: string; readonly adapted: string }
  readonly groups: readonly ForestGroup[]
}

const LABELS = 270
const NUMBERS = 330
const ROW = 40

const colours: Record<Outcome, string> = { win: ink.better, tie: ink.tie, loss: ink.worse }
const signs: Record<Outcome, string> = {
  win: 'M0-4.6 4.8 3.8H-4.8Z',
  tie: 'M0-4.8 4.8 0 0 4.8-4.8 0Z',
  loss: 'M0 4.6 4.8-3.8H-4.8Z',
}

/** Paired differences around the line of no difference, for paper: on white, every row with its numbers and verdict. */
export function forestFigure({ title, note, ahead, groups }: ForestFigureOptions): Figure {
  return framedFigure({ title, note, noteLines: 6 }, (top) => {
    let y = top
    let body = ''
    for (const group of groups) {
      const drawn = forestGroup(group, ahead, y + 8)
      body += drawn.body
      y = drawn.bottom + 12
    }
    return { body, bottom: y + 12 }
  })
}

function forestGroup(
  { unit, higherIsBetter, rows }: ForestGroup,
  ahead: ForestFigureOptions['ahead'],
  top: number,
): { body: string; bottom: number } {
  const axis = symmetricAxis(rows.flatMap(({ difference: { value, low, high } }) => [value, low, high]))
  const left = figureMargin + LABELS
  const area: PlotArea = { axis, left, width: figureWidth - left - NUMBERS - figureMargin }
  const { factor, differenceWord } = unitForms[unit]
  const first = top + 34
  const bottom = first + rows.length * ROW
  const sides = higherIsBetter ? [ahead.other, ahead.adapted] : [ahead.adapted, ahead.other]
  const small = { size: 10.5, fill: ink.faint } as const
  return {
    bottom,
    body: [
      textAt(area.left, top + 10, `← ${sides[0]}`, small),
      textAt(area.left + area.width, top + 10, `${sides[1]} →`, { ...small, anchor: 'end' }),
      differenceWord
        ? textAt(area.left + area.width + 24, top + 28, `${differenceWord}, 95 % interval`, small)
        : '',
      grid(area, { top: first, bottom, factor, isDifference: true }),
      ...rows.map((row, i) => forestRow(row, unit, area, first + (i + 0.5) * ROW)),
    ].join(''),
  }
}

function forestRow(row: ForestFigureRow, unit: MetricUnit, area: PlotArea, y: number): string {
  const { difference, outcome } = row
  const colour = colours[outcome]
  const numbers = area.left + area.width + 24
  const [label = ''] = textLines(row.label, LABELS - 16, 12.5, 1)
  const [note = ''] = textLines(row.note, LABELS - 16, 10.5, 1)
  const rule = {
    x1: figureMargin,
    x2: figureWidth - figureMargin,
    y1: y + ROW / 2,
    y2: y + ROW / 2,
    stroke: ink.hair,
  }
  const at = (x: number) => ({ transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`, fill: colour })
  return [
    element('line', rule),
    textAt(figureMargin, y - 1, label, { size: 12.5, weight: 600 }),
    textAt(figureMargin, y + 13, note, { size: 10.5, fill: ink.faint }),
    intervalBar(area, difference, { y, stroke: colour, thickness: 4, opacity: 0.45 }),
    difference.value === null
      ? ''
      : element('circle', { cx: xOf(area, difference.value), cy: y, r: 4.5, fill: colour }),
    textAt(numbers, y + 4, formatDifferenceEstimate(difference, unit), { size: 11.5 }),
    element('path', { d: signs[outcome], ...at(numbers + 152) }),
    textAt(numbers + 162, y + 4, outcomeWords[outcome], { size: 11.5, weight: 600, fill: colour }),
    textAt(figureWidth - figureMargin, y + 4, row.aside, { size: 10.5, anchor: 'end', fill: ink.faint }),
  ].join('')
}
