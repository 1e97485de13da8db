'use client'

import {
  CartesianGrid,
  ErrorBar,
  ResponsiveContainer,
  Scatter,
  ScatterChart,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import { formatDate } from '@/lib/format/date'
import { formatEstimate } from '@/lib/format/estimate'
import { unitForms } from '@/lib/format/unit'
import type { MetricUnit } from '@/lib/scoring/metric'
import type { TimedValue } from './over-time'

interface OverTimeChartProps {
  values: readonly TimedValue[]
  unit: MetricUnit
  title: string
}

/** Values by the day they were published, each on its interval. Loaded only when somebody opens it. */
export default function OverTimeChart({ values, unit, title }: OverTimeChartProps) {
  const { factor } = unitForms[unit]
  const points = values.map((value) => ({
    ...value,
    shown: value.value * factor,
    error:
      value.low === null || value.high === null
        ? [0, 0]
        : [(value.value - value.low) * factor, (value.high - value.value) * factor],
  }))
  return (
    <div
      className="h-80"
      role="img"
      aria-label={`${title} by date of publication; the table above has the numbers`}
    >
      <ResponsiveContainer>
        <ScatterChart margin={{ top: 8, right: 16, bottom: 8, left: 0 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--hair)" />
          <XAxis
            dataKey="at"
            type="number"
            scale="time"
            domain={['dataMin - 43200000', 'dataMax + 43200000']}
            tickFormatter={(at: number) => formatDate(new Date(at))}
            stroke="var(--faint)"
            fontSize={12}
          />
          <YAxis
            dataKey="shown"
            type="number"
            domain={['auto', 'auto']}
            stroke="var(--faint)"
            fontSize={12}
            width={44}
          />
          <Tooltip
            cursor={false}
            isAnimationActive={false}
            content={({ payload }) => {
              const point = payload?.[0]?.payload as TimedValue | undefined
              return point ? (
                <div className="rounded-md border border-line bg-raised px-3 py-2 text-sm shadow-raised">
                  <p className="font-[560]">{point.name}</p>
                  <p className="num">{formatEstimate(point, unit)}</p>
                  <p className="text-soft">{formatDate(new Date(point.at))}</p>
                </div>
              ) : null
            }}
          />
          <Scatter data={points} fill="var(--accent)" isAnimationActive={false}>
            <ErrorBar
              dataKey="error"
              direction="y"
              width={0}
              strokeWidth={3}
              stroke="var(--accent)"
              opacity={0.35}
            />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </div>
  )
}
