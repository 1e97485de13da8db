/** What a benchmark of speed measured, against the figure it has to reach. */
export interface BenchResult {
  name: string
  value: number
  unit: string
  reach: number
  better: 'lower' | 'higher'
  /** Lines of explanation printed above the result. */
  details?: string[]
}

export const reaches = ({ value, reach, better }: BenchResult): boolean =>
  better === 'lower' ? value <= reach : value >= reach

/** `NAME: value unit (reach value)` */
export function resultLine(result: BenchResult): string {
  const sign = result.better === 'lower' ? '≤' : '≥'
  return `${result.name}: ${rounded(result.value)} ${result.unit} (reach ${sign} ${rounded(result.reach)})`
}

const rounded = (value: number) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toPrecision(3))
