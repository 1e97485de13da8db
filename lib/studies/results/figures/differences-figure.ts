import { symmetricAxis } from '../../../charts/axis'
import { figureMargin, figureWidth } from '../../../charts/framed-figure'
import { ink } from '../../../charts/ink'
import { grid, intervalBar, type PlotArea, xOf } from '../../../charts/plot-area'
import { element, type Figure, textAt } from '../../../charts/svg'
import { textLines } from '../../../charts/text-lines'
import { formatDifferenceEstimate } from '../../../format/estimate'
import { formatP } from '../../../format/p-value'
import { unitForms } from '../../../format/unit'
import type { AxisContrast } from '../contrast'
import { overItems, overRaters } from '../estimate'
import { type FigureLabels, framed } from './frame'
import { findingColour, findingSign } from './shares-figure'

const LABELS = 250
const NUMBERS = 300
const ROW = 34

/** Two arms on every axis, the first less the second, around the line of no difference. */
export function differencesFigure(
  rows: readonly { label: string; contrast: AxisContrast }[],
  pairName: string,
  labels: FigureLabels,
): Figure {
  const axis = symmetricAxis(
    rows.flatMap(({ contrast: { difference } }) => {
      const [items, raters] = [overItems(difference), overRaters(difference)]
      return [items.value, items.low, items.high, raters.low, raters.high]
    }),
  )
  const left = figureMargin + LABELS
  const area: PlotArea = { axis, left, width: figureWidth - left - NUMBERS - figureMargin }
  const numbers = area.left + area.width + 20
  const factor = unitForms[rows[0]?.contrast.unit ?? 'proportion'].factor
  return framed(
    `${pairName}, difference by axis`,
    labels,
    { hasLegend: false, hasIntervals: true },
    (top) => {
      const first = top + 14
      const body = rows.map(({ label, contrast }, i) => {
        const y = first + (i + 0.5) * ROW
        const { difference, finding, unit } = contrast
        const colour = findingColour[finding ?? 'tie']
        const estimate = overItems(difference)
        const name = textLines(label, LABELS - 16, 12, 2)
        return [
          element('line', {
            ...{
              x1: figureMargin,
              x2: figureWidth - figureMargin,
              y1: y + ROW / 2,
              y2: y + ROW / 2,
              stroke: ink.hair,
            },
          }),
          ...name.map((line, k) =>
            textAt(figureMargin, y + 4 + (k - (name.length - 1) / 2) * 14, line, { size: 12 }),
          ),
          intervalBar(area, overRaters(difference), { y, stroke: colour, thickness: 1 }),
          intervalBar(area, estimate, { y, stroke: colour, thickness: 4, opacity: 0.45 }),
          estimate.value === null
            ? ''
            : element('circle', { cx: xOf(area, estimate.value), cy: y, r: 4.5, fill: colour }),
          textAt(numbers, y + 4, formatDifferenceEstimate(estimate, unit), { size: 11 }),
          textAt(numbers + 150, y + 4, finding ? findingSign[finding] : 'not tested', {
            ...{ size: 11, weight: 600, fill: colour },
          }),
          textAt(figureWidth - figureMargin, y + 4, formatP(difference.pAdjusted), {
            ...{ size: 11, anchor: 'end', fill: ink.faint },
          }),
        ].join('')
      })
      const bottom = first + rows.length * ROW
      return { body: grid(area, { top: first, bottom, factor, isDifference: true }) + body.join(''), bottom }
    },
  )
}
