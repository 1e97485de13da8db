import { parseCell } from '../scoring/cells'
import type { Metric } from '../scoring/metric'
import { positiveCounts } from '../scoring/metrics/micro-counts'

/** By column. */
type Weights = Readonly<Record<string, number>>

/** How an outsider computes a metric from the sums; null where the script that goes with the download does not know it. */
export type Recipe =
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  /** One weighted sum of the columns over another. */
  | { readonly kind: 'linear-ratio'; readonly numerator: Weights; readonly denominator: Weights }
  | { readonly kind: 'macro-f1'; readonly cells: readonly (readonly [string, string | null, number])[] }

/** A metric's recipe in a layout. */
export function recipeOf(metric: Metric, layout: readonly string[]): Recipe | null {
  if (metric.kind === 'sum' && metric.proportionOf) return { kind: 'ratio', ...metric.proportionOf }
  if (metric.kind === 'sum' && metric.ratioOf) {
    const { numerator, denominator } = metric.ratioOf
    return { kind: 'linear-ratio', numerator: { [numerator]: 1 }, denominator: { [denominator]: 1 } }
  }
  const counted = ofCounts[metric.id]
  if (counted) return countRecipe(counted, layout)
  const hasOwnCounts = layout.some((name) => name.startsWith('tp:'))
  if (metric.id !== 'macro-f1' || hasOwnCounts) return null
  const cells = layout.flatMap((name, column) => {
    const cell = parseCell(name)
    return cell ? [[cell.gold, cell.predicted, column] as const] : []
  })
  return { kind: 'macro-f1', cells }
}

interface CountMetric {
  readonly of: 'all' | 'positive'
  /** Weights of true positives, false positives and false negatives, over and under the line. */
  readonly over: readonly [number, number, number]
  readonly under: readonly [number, number, number]
}

const ofCounts: Readonly<Record<string, CountMetric>> = {
  f1: { of: 'positive', over: [2, 0, 0], under: [2, 1, 1] },
  precision: { of: 'positive', over: [1, 0, 0], under: [1, 1, 0] },
  recall: { of: 'positive', over: [1, 0, 0], under: [1, 0, 1] },
  'micro-f1': { of: 'all', over: [2, 0, 0], under: [2, 1, 1] },
  'micro-precision': { of: 'all', over: [1, 0, 0], under: [1, 1, 0] },
  'micro-recall': { of: 'all', over: [1, 0, 0], under: [1, 0, 1] },
}

/** Each count is a sum over columns, so that a column alone shows what it adds to each. */
function countRecipe({ of, over, under }: CountMetric, layout: readonly string[]): Recipe {
  const counts = positiveCounts(layout, of)
  const weights = ([tp, fp, fn]: CountMetric['over']): Weights =>
    Object.fromEntries(
      layout.flatMap((name, column) => {
        counts.read(layout.map((_, i) => (i === column ? 1 : 0)))
        const weight = tp * counts.tp + fp * counts.fp + fn * counts.fn
        return weight === 0 ? [] : [[name, weight]]
      }),
    )
  return { kind: 'linear-ratio', numerator: weights(over), denominator: weights(under) }
}

/** Everything needed to compute a submission's scores and intervals again, as it is downloaded. */
export interface Reproduction {
  readonly submission: string
  readonly benchmark: string
  readonly versionHash: string
  /** Null while the submission is anonymous. */
  readonly receipt: string | null
  readonly signature: unknown
  readonly layout: readonly string[]
  /** One per statistic, each as long as the version has instances and in its order. */
  readonly columns: readonly (readonly number[])[]
  /** Cluster of each instance; null where each is drawn alone. */
  readonly clusters: readonly number[] | null
  readonly diceKey: string
  readonly replicates: number
  readonly metrics: readonly {
    readonly id: string
    readonly value: number | null
    readonly interval: readonly [number, number] | null
    readonly intervalMethod: string | null
    readonly recipe: Recipe | null
  }[]
}
