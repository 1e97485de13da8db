import { type Axis, placeOn } from '@/lib/charts/axis'
import { type Estimate, formatDifferenceEstimate } from '@/lib/format/estimate'
import type { VerdictWord } from '@/lib/format/verdict'
import type { MetricUnit } from '@/lib/scoring/metric'
import { Gridlines } from './gridlines'

const strokes: Record<VerdictWord, string> = {
  better: 'stroke-better',
  worse: 'stroke-worse',
  equivalent: 'stroke-tie',
  tie: 'stroke-tie',
}
const fills: Record<VerdictWord, string> = {
  better: 'fill-better',
  worse: 'fill-worse',
  equivalent: 'fill-tie',
  tie: 'fill-tie',
}

interface DifferencePlotProps {
  axis: Axis
  unit: MetricUnit
  difference: Estimate
  verdict: VerdictWord
  name: string
}

/** A difference on its interval, in the colour of its verdict, against the line of no difference. */
export function DifferencePlot({ axis, unit, difference, verdict, name }: DifferencePlotProps) {
  const { value, low, high } = difference
  const label = `${name}: ${formatDifferenceEstimate(difference, unit)}, ${verdict}`
  return (
    <svg role="img" aria-label={label} className="size-full overflow-visible">
      <Gridlines axis={axis} strong={0} />
      {low !== null && high !== null && (
        <line
          x1={`${placeOn(axis, low)}%`}
          x2={`${placeOn(axis, high)}%`}
          y1="50%"
          y2="50%"
          strokeWidth="4"
          strokeLinecap="round"
          className={`opacity-45 ${strokes[verdict]}`}
        />
      )}
      {value !== null && (
        <circle cx={`${placeOn(axis, value)}%`} cy="50%" r="4.5" className={fills[verdict]} />
      )}
    </svg>
  )
}
