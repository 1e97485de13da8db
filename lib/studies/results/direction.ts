import type { AxisResult } from '../analysis/analysis'

type Directed = Pick<AxisResult, 'kind' | 'favourable' | 'options'>

/** Labels of what counts in favour of an answer; null where the axis has no direction. */
export function favourableWords({ kind, favourable, options }: Directed): string | null {
  const [first] = favourable
  if (first === undefined) return null
  if (first === 'selected') return 'being picked'
  if (first === 'not-selected') return 'not being picked'
  if (kind === 'ranking') return favourable.map((rank) => `rank ${rank}`).join(', ')
  return optionWords(options, favourable)
}

/** Labels of options by their values, in the order of the scale. */
export const optionWords = (options: AxisResult['options'], values: readonly string[]): string =>
  options
    .filter(({ value }) => values.includes(value))
    .map(({ label }) => label)
    .join(', ')
