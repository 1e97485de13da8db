import { metricValue, scoreInstances } from '../../engine'
import { textMetrics } from '../../metrics/text-metrics'
import { type FreeTextGold, freeText } from '../../tasks/free-text'

export interface TextPair {
  gold: FreeTextGold
  prediction: string | null
}

/** Scores texts the way a submission is scored: task, columns, metric. */
export function evaluateTexts(params: unknown, pairs: readonly TextPair[]) {
  const scored = scoreInstances({
    task: freeText,
    params: freeText.params.parse(params),
    missing: 'wrong',
    instances: pairs.map((pair, i) => ({ id: String(i), ...pair })),
  })
  return {
    value: (metric: keyof typeof textMetrics) =>
      metricValue(textMetrics[metric], scored.layout, scored.columns),
    /** One value per text. */
    column: (statistic: string): Float64Array => scored.columns[scored.layout.indexOf(statistic)]!,
  }
}

/** How often the first is higher, how often the second, and the mean difference. */
export function comparePaired(a: ArrayLike<number>, b: ArrayLike<number>) {
  let [n10, n01, difference] = [0, 0, 0]
  for (let i = 0; i < a.length; i++) {
    if (a[i]! > b[i]!) n10++
    if (a[i]! < b[i]!) n01++
    difference += a[i]! - b[i]!
  }
  return { n10, n01, difference: difference / a.length }
}
