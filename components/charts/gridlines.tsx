import { type Axis, placeOn } from '@/lib/charts/axis'

interface GridlinesProps {
  axis: Axis
  /** The tick drawn stronger: zero, for differences. */
  strong?: number
}

/** The axis's ticks as hairlines through the whole height of an SVG. */
export function Gridlines({ axis, strong }: GridlinesProps) {
  return axis.ticks.map((tick) => {
    const x = `${placeOn(axis, tick)}%`
    return (
      <line
        key={tick}
        x1={x}
        x2={x}
        y1="0"
        y2="100%"
        className={tick === strong ? 'stroke-edge' : 'stroke-hair'}
      />
    )
  })
}
