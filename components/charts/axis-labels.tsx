import { type Axis, placeOn } from '@/lib/charts/axis'
import { fixed, signed } from '@/lib/format/number'
import { unitForms } from '@/lib/format/unit'
import type { MetricUnit } from '@/lib/scoring/metric'

interface AxisLabelsProps {
  axis: Axis
  unit: MetricUnit
  /** Differences carry signs. */
  isDifference?: boolean
}

/** The numbers of an axis, over the column it is shared by. For the eye: whoever does not see it has the table. */
export function AxisLabels({ axis, unit, isDifference }: AxisLabelsProps) {
  const { factor } = unitForms[unit]
  const step = Math.abs((axis.ticks[1] ?? 1) - (axis.ticks[0] ?? 0)) * factor
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9))
  return (
    <svg aria-hidden="true" className="num block h-4 w-full overflow-visible fill-faint text-xs">
      {axis.ticks.map((tick) => (
        <text key={tick} x={`${placeOn(axis, tick)}%`} y="12" textAnchor="middle" className="font-normal">
          {(isDifference ? signed : fixed)(tick * factor, digits)}
        </text>
      ))}
    </svg>
  )
}
