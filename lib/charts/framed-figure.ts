import { ink } from './ink'
import { type Figure, textAt } from './svg'
import { textLines } from './text-lines'

export const figureWidth = 960
export const figureMargin = 24

/** What is drawn from `top` down, and how far it reached. */
export type Drawing = (top: number) => { body: string; bottom: number }

/** A figure: a title, a drawing under it, and a note in small print of at most `noteLines` lines. */
export function framedFigure(
  { title, note, noteLines }: { title: string; note: string; noteLines: number },
  draw: Drawing,
): Figure {
  const width = figureWidth - 2 * figureMargin
  let y = figureMargin + 14
  let body = ''
  for (const line of textLines(title, width, 16, 2)) {
    body += textAt(figureMargin, y, line, { size: 16, weight: 600 })
    y += 21
  }
  const drawn = draw(y)
  body += drawn.body
  y = drawn.bottom
  for (const line of textLines(note, width, 10.5, noteLines)) {
    body += textAt(figureMargin, y, line, { size: 10.5, fill: ink.faint })
    y += 14
  }
  return { title, note, width: figureWidth, height: y + figureMargin - 14, body }
}
