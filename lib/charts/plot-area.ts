import { fixed, signed } from '../format/number'
import { type Axis, placeOn } from './axis'
import { ink } from './ink'
import { element, textAt } from './svg'

/** Where a figure's horizontal axis stands, in pixels. */
export interface PlotArea {
  readonly axis: Axis
  readonly left: number
  readonly width: number
}

export const xOf = ({ axis, left, width }: PlotArea, value: number): number =>
  left + (width * placeOn(axis, value)) / 100

interface GridOptions {
  readonly top: number
  readonly bottom: number
  /** Stored value times this is the number shown. */
  readonly factor: number
  readonly isDifference?: boolean
}

/** Gridlines through the rows, with their numbers above. */
export function grid(area: PlotArea, { top, bottom, factor, isDifference = false }: GridOptions): string {
  const { ticks } = area.axis
  const step = Math.abs((ticks[1] ?? 1) - (ticks[0] ?? 0)) * factor
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  const write = isDifference ? signed : fixed
  return ticks
    .map((tick) => {
      const x = xOf(area, tick)
      const isZero = isDifference && tick === 0
      return (
        element('line', { x1: x, x2: x, y1: top, y2: bottom, stroke: isZero ? ink.edge : ink.hair }) +
        textAt(x, top - 6, write(tick * factor, digits), { size: 10.5, anchor: 'middle', fill: ink.faint })
      )
    })
    .join('')
}

interface BarOptions {
  readonly y: number
  readonly stroke: string
  readonly thickness: number
  readonly opacity?: number
}

/** An interval as a line; nothing where there is none. */
export function intervalBar(
  area: PlotArea,
  { low, high }: { low: number | null; high: number | null },
  { y, stroke, thickness, opacity = 1 }: BarOptions,
): string {
  if (low === null || high === null) return ''
  return element('line', {
    ...{ x1: xOf(area, low), x2: xOf(area, high), y1: y, y2: y, stroke },
    ...{ 'stroke-width': thickness, 'stroke-linecap': 'round', opacity: opacity === 1 ? null : opacity },
  })
}
