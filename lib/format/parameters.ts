import { ABSENT } from './number'

const steps: readonly [number, string][] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e3, 'K'],
]

/** `7 B`, `1.1 B`, `110 M`: a number of parameters, two significant digits below ten; a dash where not disclosed. */
export function formatParameters(parameters: number | null): string {
  if (parameters === null) return ABSENT
  const step = steps.find(([size]) => parameters >= size * 0.9995)
  if (!step) return String(parameters)
  const value = parameters / step[0]
  return `${value < 99.95 ? Number(value.toFixed(1)) : Math.round(value)} ${step[1]}`
}
