import { type Axis, placeOn } from '@/lib/charts/axis'
import { type Estimate, formatInterval, formatValue } from '@/lib/format/estimate'
import type { MetricUnit } from '@/lib/scoring/metric'
import { ArmMark, armLine } from './arm-mark'
import { Gridlines } from './gridlines'

export interface ArmLine {
  /** 0-based number of the arm in its study: its mark. */
  place: number
  name: string
  estimate: Estimate
  /** The same with its interval over other raters too; no bounds where there is none. */
  overRaters: Estimate
}

/** Height of an arm's line, so that its numbers can stand beside it. */
export const armLineHeight = 20

interface ArmsPlotProps {
  axis: Axis
  unit: MetricUnit
  lines: readonly ArmLine[]
  /** What the numbers are of, for the accessible name. */
  name: string
}

/** Arms under each other: a mark on its interval over items, and the longer one over items and raters as a fine line. */
export function ArmsPlot({ axis, unit, lines, name }: ArmsPlotProps) {
  return (
    <svg
      role="img"
      aria-label={`${name}: ${lines.map((line) => describe(line, unit)).join('; ')}`}
      className="block w-full overflow-visible"
      height={lines.length * armLineHeight}
    >
      <Gridlines axis={axis} />
      {lines.map(({ place, estimate, overRaters }, i) => {
        const y = (i + 0.5) * armLineHeight
        const { value, low, high } = estimate
        return (
          <g key={place}>
            {overRaters.low !== null && overRaters.high !== null && (
              <line
                x1={`${placeOn(axis, overRaters.low)}%`}
                x2={`${placeOn(axis, overRaters.high)}%`}
                {...{ y1: y, y2: y }}
                strokeWidth="1"
                className={armLine(place)}
              />
            )}
            {low !== null && high !== null && (
              <line
                x1={`${placeOn(axis, low)}%`}
                x2={`${placeOn(axis, high)}%`}
                {...{ y1: y, y2: y }}
                strokeWidth="4"
                strokeLinecap="round"
                className={`opacity-40 ${armLine(place)}`}
              />
            )}
            {value !== null && (
              <svg x={`${placeOn(axis, value)}%`} y={y} overflow="visible" aria-hidden="true">
                <ArmMark place={place} />
              </svg>
            )}
          </g>
        )
      })}
    </svg>
  )
}

const describe = ({ name, estimate }: ArmLine, unit: MetricUnit): string =>
  estimate.value === null
    ? `${name}, no value`
    : `${name} ${formatValue(estimate.value, unit)} ${formatInterval(estimate, unit)}`.trim()
