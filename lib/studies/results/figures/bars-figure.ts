import { figureMargin, figureWidth } from '../../../charts/framed-figure'
import { ink } from '../../../charts/ink'
import { element, type Figure, textAt } from '../../../charts/svg'
import { textLines, textWidth } from '../../../charts/text-lines'
import { fixed } from '../../../format/number'
import type { OptionTone } from '../option-tones'
import { type FigureLabels, framed } from './frame'
import { toneFill, toneText } from './tones'

/** A bar of shares that add up to 1. */
export interface FigureBar {
  readonly name: string
  /** At the end of the bar. */
  readonly remark: string
  readonly parts: readonly { readonly label: string; readonly share: number; readonly tone: OptionTone }[]
}

/** Bars that share their options. */
export interface BarGroup {
  readonly title: string
  readonly bars: readonly FigureBar[]
}

const LABELS = 256
const REMARK = 130
const BAR = 18

/** Shares of options as stacked bars, axis by axis, each with its own key. */
export function barsFigure(title: string, groups: readonly BarGroup[], labels: FigureLabels): Figure {
  const left = figureMargin + LABELS
  const width = figureWidth - left - REMARK - figureMargin
  return framed(title, labels, { hasLegend: false, hasIntervals: false }, (top) => {
    let y = top
    let body = ''
    for (const { title: name, bars } of groups) {
      for (const line of textLines(name, figureWidth - 2 * figureMargin, 12.5, 2)) {
        body += textAt(figureMargin, y + 12, line, { size: 12.5, weight: 600 })
        y += 16
      }
      const key = keyOf(bars[0]?.parts ?? [], y + 12)
      body += key.body
      y = key.bottom + 6
      for (const bar of bars) {
        body += barAt(bar, { left, width, y })
        y += BAR + 7
      }
      y += 12
    }
    return { body, bottom: y - 12 }
  })
}

function keyOf(parts: FigureBar['parts'], top: number): { body: string; bottom: number } {
  let [x, y] = [figureMargin, top]
  let body = ''
  for (const { label, tone } of parts) {
    const [shown = ''] = textLines(label, 360, 10.5, 1)
    const width = 14 + textWidth(shown, 10.5) + 14
    if (x > figureMargin && x + width > figureWidth - figureMargin) [x, y] = [figureMargin, y + 15]
    body += element('rect', {
      ...{
        x,
        y: y - 8,
        width: 9,
        height: 9,
        fill: toneFill[tone],
        stroke: tone === 'neutral' ? ink.edge : null,
      },
    })
    body += textAt(x + 14, y, shown, { size: 10.5, fill: ink.soft })
    x += width
  }
  return { body, bottom: parts.length === 0 ? top - 12 : y + 4 }
}

function barAt(
  { name, remark, parts }: FigureBar,
  { left, width, y }: { left: number; width: number; y: number },
): string {
  const [shown = ''] = textLines(name, LABELS - 12, 11.5, 1)
  let x = left
  let body = textAt(figureMargin, y + 13, shown, { size: 11.5 })
  for (const { share, tone } of parts) {
    const part = width * share
    if (part <= 0) continue
    body += element('rect', {
      ...{ x, y, width: Math.max(0.5, part - 1), height: BAR, fill: toneFill[tone] },
      stroke: tone === 'neutral' ? ink.edge : null,
    })
    const number = fixed(100 * share, 0)
    if (part > textWidth(number, 10.5) + 8)
      body += textAt(x + part / 2, y + 13, number, { size: 10.5, anchor: 'middle', fill: toneText(tone) })
    x += part
  }
  return body + textAt(left + width + 10, y + 13, remark, { size: 10.5, fill: ink.faint })
}
