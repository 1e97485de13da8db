import { type Drawing, figureMargin, figureWidth, framedFigure } from '../../../charts/framed-figure'
import { type Figure, textAt } from '../../../charts/svg'
import { textLines, textWidth } from '../../../charts/text-lines'
import { armMark } from './arm-mark'

/** What every figure of a study is drawn from and labelled with. */
export interface FigureLabels {
  readonly study: string
  /** Instrument, version of the results, ratings shown, counts, address. */
  readonly note: string
  /** How the intervals were made, for figures that draw some. */
  readonly intervals: string
  /** Names of the arms by their place in the study. */
  readonly arms: readonly string[]
}

/** Puts title, legend and note around a drawing. */
export function framed(
  title: string,
  labels: FigureLabels,
  { hasLegend, hasIntervals }: { hasLegend: boolean; hasIntervals: boolean },
  draw: Drawing,
): Figure {
  const { study, arms } = labels
  const note = hasIntervals ? `${labels.intervals} ${labels.note}` : labels.note
  return framedFigure({ title: `${study}: ${title}`, note, noteLines: 5 }, (top) => {
    const legend = hasLegend ? armLegend(arms, top + 4) : { body: '', bottom: top }
    const drawn = draw(hasIntervals ? legend.bottom + 16 : legend.bottom - 4)
    return { body: legend.body + drawn.body, bottom: drawn.bottom + 22 }
  })
}

function armLegend(arms: readonly string[], top: number): { body: string; bottom: number } {
  let [x, y] = [figureMargin, top]
  let body = ''
  arms.forEach((name, place) => {
    const [shown = ''] = textLines(name, 320, 12, 1)
    const width = 16 + textWidth(shown, 12) + 18
    if (x > figureMargin && x + width > figureWidth - figureMargin) [x, y] = [figureMargin, y + 18]
    body += armMark(place, x + 5, y - 4) + textAt(x + 16, y, shown, { size: 12 })
    x += width
  })
  return { body, bottom: y + 6 }
}
