import { ABSENT } from './number'

/** `p = .42`, `p = .003`, `p < .001`, `p = 1`: two decimals, three where two would say .00 or decide at .05. */
export function formatP(p: number | null): string {
  if (p === null || Number.isNaN(p)) return ABSENT
  if (p < 0.001) return 'p < .001'
  const digits = p < 0.1 ? 3 : 2
  const text = p.toFixed(digits)
  return Number(text) === 1 ? 'p = 1' : `p = ${text.slice(1)}`
}
