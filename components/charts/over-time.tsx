'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import type { MetricUnit } from '@/lib/scoring/metric'

/** A published value: where it stands in time, and how sure it is. */
export interface TimedValue {
  name: string
  /** Milliseconds since 1970. */
  at: number
  value: number
  low: number | null
  high: number | null
}

const Chart = dynamic(() => import('./over-time-chart'), {
  ssr: false,
  loading: () => <div className="h-80" />,
})

/** How values came in over time: a closed line until somebody opens it, so that no reader loads a chart they do not look at. */
export function OverTime(props: { values: readonly TimedValue[]; unit: MetricUnit; title: string }) {
  const [isOpen, setIsOpen] = useState(false)
  return (
    <details className="mt-8 print:hidden" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary className="inline-flex min-h-6 items-center text-soft">Over time</summary>
      {isOpen && <Chart {...props} />}
    </details>
  )
}
