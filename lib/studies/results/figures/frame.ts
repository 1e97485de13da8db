import { armMark, ink } from './ink'
import { type Figure, textAt } from './svg'
import { textLines, textWidth } from './text-lines'

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

const WIDTH = 960
export const margin = 24
export const figureWidth = WIDTH

/** Rows drawn from `top` down, and how far they reached. */
export type Drawing = (top: number) => { body: string; bottom: number }

/** Puts title, legend and note around a drawing. */
export function framed(
  title: string,
  labels: FigureLabels,
  { hasLegend, hasIntervals }: { hasLegend: boolean; hasIntervals: boolean },
  draw: Drawing,
): Figure {
  const { study, arms } = labels
  const note = hasIntervals ? `${labels.intervals} ${labels.note}` : labels.note
  const head = textLines(`${study}: ${title}`, WIDTH - 2 * margin, 16, 2)
  let y = margin + 14
  let body = ''
  for (const line of head) {
    body += textAt(margin, y, line, { size: 16, weight: 600 })
    y += 21
  }
  if (hasLegend) {
    const legend = armLegend(arms, y + 4)
    body += legend.body
    y = legend.bottom
  }
  const drawn = draw(hasIntervals ? y + 16 : y - 4)
  body += drawn.body
  y = drawn.bottom + 22
  for (const line of textLines(note, WIDTH - 2 * margin, 10.5, 5)) {
    body += textAt(margin, y, line, { size: 10.5, fill: ink.faint })
    y += 14
  }
  return { title: `${study}: ${title}`, note, width: WIDTH, height: y + margin - 14, body }
}

function armLegend(arms: readonly string[], top: number): { body: string; bottom: number } {
  let [x, y] = [margin, top]
  let body = ''
  arms.forEach((name, place) => {
    const [shown = ''] = textLines(name, 320, 12, 1)
    const width = 16 + textWidth(shown, 12) + 18
    if (x > margin && x + width > WIDTH - margin) [x, y] = [margin, y + 18]
    body += armMark(place, x + 5, y - 4) + textAt(x + 16, y, shown, { size: 12 })
    x += width
  })
  return { body, bottom: y + 6 }
}
