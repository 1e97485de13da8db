import type { MetricUnit } from '../scoring/metric'
import { ABSENT, fixed, signed } from './number'
import { unitForms } from './unit'

/** A value with its interval, as stored: in the metric's unit, null where undefined. */
export interface Estimate {
  readonly value: number | null
  readonly low: number | null
  readonly high: number | null
}

/** `82.4`; a dash where the value is undefined. */
export function formatValue(value: number | null, unit: MetricUnit): string {
  const { factor, digits } = unitForms[unit]
  return value === null || Number.isNaN(value) ? ABSENT : fixed(value * factor, digits)
}

/** `[80.1, 84.6]`; empty where there is no interval. */
export function formatInterval({ low, high }: Pick<Estimate, 'low' | 'high'>, unit: MetricUnit): string {
  if (low === null || high === null) return ''
  return `[${formatValue(low, unit)}, ${formatValue(high, unit)}]`
}

/** `82.4 [80.1, 84.6]`. */
export const formatEstimate = (estimate: Estimate, unit: MetricUnit): string =>
  [formatValue(estimate.value, unit), estimate.value === null ? '' : formatInterval(estimate, unit)]
    .filter(Boolean)
    .join(' ')

/** `+1.6`, `−1.8`, `0.0`: a difference, on the scale of the values. */
export function formatDifference(difference: number | null, unit: MetricUnit): string {
  const { factor, digits } = unitForms[unit]
  return difference === null || Number.isNaN(difference) ? ABSENT : signed(difference * factor, digits)
}

/** `+1.6 [−1.8, +5.0]`. */
export function formatDifferenceEstimate({ value, low, high }: Estimate, unit: MetricUnit): string {
  const middle = formatDifference(value, unit)
  if (value === null || low === null || high === null) return middle
  return `${middle} [${formatDifference(low, unit)}, ${formatDifference(high, unit)}]`
}

/** The size of a difference in running text: `4.6 points`, `0.041`. */
export function formatSize(size: number, unit: MetricUnit): string {
  const { factor, digits, differenceWord } = unitForms[unit]
  return [fixed(Math.abs(size) * factor, digits), differenceWord].filter(Boolean).join(' ')
}
