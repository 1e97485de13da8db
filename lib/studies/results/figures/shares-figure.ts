import { axisOver } from '../../../charts/axis'
import { figureMargin, figureWidth } from '../../../charts/framed-figure'
import { ink } from '../../../charts/ink'
import { grid, intervalBar, type PlotArea, xOf } from '../../../charts/plot-area'
import { element, type Figure, textAt } from '../../../charts/svg'
import { textLines } from '../../../charts/text-lines'
import { formatDifferenceEstimate, formatEstimate } from '../../../format/estimate'
import { unitForms } from '../../../format/unit'
import { overItems } from '../estimate'
import type { Finding } from '../finding'
import type { OverviewPlot, OverviewRow } from '../overview'
import { armMark, armStroke } from './arm-mark'
import { type FigureLabels, framed } from './frame'

const LINE = 18
const PADDING = 10
const LABELS = 230
const NUMBERS = 170
const CONTRAST = 190

export const findingColour: Record<Finding, string> = {
  better: ink.better,
  worse: ink.worse,
  tie: ink.tie,
  higher: ink.text,
  lower: ink.text,
}
export const findingSign: Record<Finding, string> = {
  better: '▲ better',
  worse: '▼ worse',
  tie: '◆ tie',
  higher: '▲ higher',
  lower: '▼ lower',
}

/** Axes under each other, the arms of each on one scale: the forest plot of the published studies. */
export function sharesFigure(
  { measure, rows }: OverviewPlot,
  places: ReadonlyMap<string, number>,
  labels: FigureLabels,
  pairName: string | null,
): Figure {
  const isShare = measure.of === 'favourable'
  const axis = axisOver(
    rows.flatMap(({ arms }) =>
      arms.flatMap(({ estimate, overRaters }) => [
        ...[estimate.value, estimate.low, estimate.high, overRaters.low, overRaters.high],
      ]),
    ),
    { bounds: measure.range },
  )
  const contrast = pairName === null ? 0 : CONTRAST
  const left = figureMargin + LABELS
  const area: PlotArea = { axis, left, width: figureWidth - left - NUMBERS - contrast - figureMargin }
  const numbers = area.left + area.width + 16
  const title = isShare ? 'share of answers in favour, %' : 'mean score'
  return framed(title, labels, { hasLegend: true, hasIntervals: true }, (top) => {
    let y = top + 14
    let body = ''
    if (pairName !== null)
      body += textLines(pairName, CONTRAST - 12, 10.5, 2)
        .map((line, i) => textAt(numbers + NUMBERS, top - 6 + i * 12, line, { size: 10.5, fill: ink.faint }))
        .join('')
    const first = y
    let drawn = ''
    for (const row of rows) {
      const height = Math.max(row.arms.length * LINE, labelLines(row).length * 14) + PADDING
      drawn += element('line', {
        ...{
          x1: figureMargin,
          x2: figureWidth - figureMargin,
          y1: y + height,
          y2: y + height,
          stroke: ink.hair,
        },
      })
      drawn += rowOf(row, y + PADDING / 2, {
        area,
        numbers,
        unit: measure.unit,
        places,
        hasContrast: contrast > 0,
      })
      y += height
    }
    const lines = grid(area, { top: first, bottom: y, factor: unitForms[measure.unit].factor })
    return { body: body + lines + drawn, bottom: y }
  })
}

const labelLines = ({ label, favourable }: OverviewRow) => [
  ...textLines(label, LABELS - 16, 12, 2).map((line) => ({ line, isName: true })),
  ...textLines(favourable ? `in favour: ${favourable}` : 'no direction', LABELS - 16, 10, 2).map((line) => ({
    line,
    isName: false,
  })),
]

interface RowPlace {
  readonly area: PlotArea
  readonly numbers: number
  readonly unit: OverviewPlot['measure']['unit']
  readonly places: ReadonlyMap<string, number>
  readonly hasContrast: boolean
}

function rowOf(
  row: OverviewRow,
  top: number,
  { area, numbers, unit, places, hasContrast }: RowPlace,
): string {
  const names = labelLines(row).map(({ line, isName }, i) =>
    textAt(figureMargin, top + 11 + i * 14, line, {
      ...{ size: isName ? 12 : 10, weight: isName ? 600 : 400, fill: isName ? ink.text : ink.faint },
    }),
  )
  const arms = row.arms.map(({ arm, estimate, overRaters }, i) => {
    const y = top + (i + 0.5) * LINE
    const place = places.get(arm) ?? 0
    const stroke = armStroke(place)
    return [
      intervalBar(area, overRaters, { y, stroke, thickness: 1 }),
      intervalBar(area, estimate, { y, stroke, thickness: 4, opacity: 0.4 }),
      estimate.value === null ? '' : armMark(place, xOf(area, estimate.value), y),
      textAt(numbers, y + 4, formatEstimate(estimate, unit), { size: 11 }),
    ].join('')
  })
  const { contrast } = row
  const finding =
    hasContrast && contrast?.finding
      ? [
          textAt(numbers + NUMBERS, top + 12, findingSign[contrast.finding], {
            ...{ size: 11, weight: 600, fill: findingColour[contrast.finding] },
          }),
          textAt(
            numbers + NUMBERS,
            top + 27,
            formatDifferenceEstimate(overItems(contrast.difference), unit),
            {
              ...{ size: 11, fill: ink.soft },
            },
          ),
        ]
      : []
  return [...names, ...arms, ...finding].join('')
}
