import { type Axis, placeOn } from '@/lib/charts/axis'
import { type Estimate, formatInterval, formatValue } from '@/lib/format/estimate'
import type { MetricUnit } from '@/lib/scoring/metric'
import { Gridlines } from './gridlines'

interface IntervalPlotProps {
  axis: Axis
  unit: MetricUnit
  estimate: Estimate
  /** Value of the model it is compared with, on the same instances, drawn hollow; null where there is none. */
  compared?: number | null
  /** Whose value it is, for the accessible name. */
  name: string
  /** `line`: small, on a line, for a cell among many; `none`: what lies behind draws the gridlines. */
  ground?: 'grid' | 'line' | 'none'
}

/**
 * A value as a dot on its interval, on an axis shared by the column. It fills its frame: positions are per cents, so
 * nothing is stretched at any width and the gridlines of neighbouring rows meet.
 */
export function IntervalPlot({
  axis,
  unit,
  estimate,
  compared = null,
  name,
  ground = 'grid',
}: IntervalPlotProps) {
  const { value, low, high } = estimate
  return (
    <svg
      role="img"
      aria-label={describe({ unit, estimate, compared, name })}
      className="size-full overflow-visible"
    >
      {ground === 'line' && <line x1="0" x2="100%" y1="50%" y2="50%" className="stroke-line" />}
      {ground === 'grid' && <Gridlines axis={axis} />}
      {value !== null && low !== null && high !== null && (
        <line
          x1={`${placeOn(axis, low)}%`}
          x2={`${placeOn(axis, high)}%`}
          y1="50%"
          y2="50%"
          strokeWidth={ground === 'line' ? 3 : 4}
          strokeLinecap="round"
          className="stroke-accent opacity-40"
        />
      )}
      {compared !== null && (
        <circle
          cx={`${placeOn(axis, compared)}%`}
          cy="50%"
          r="4"
          strokeWidth="1.5"
          className="fill-paper stroke-faint"
        />
      )}
      {value !== null && (
        <circle
          cx={`${placeOn(axis, value)}%`}
          cy="50%"
          r={ground === 'line' ? 3 : 4.5}
          className="fill-accent"
        />
      )}
    </svg>
  )
}

function describe({ unit, estimate, compared, name }: Omit<IntervalPlotProps, 'axis' | 'ground'>): string {
  if (estimate.value === null) return `${name}: no value`
  const interval = formatInterval(estimate, unit)
  return [
    `${name}: ${formatValue(estimate.value, unit)}`,
    interval && `95 % interval ${interval}`,
    typeof compared === 'number' && `compared with ${formatValue(compared, unit)}`,
  ]
    .filter(Boolean)
    .join(', ')
}
