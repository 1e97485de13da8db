import { parseCell } from '../scoring/cells'
import type { Metric } from '../scoring/metric'

/** How an outsider computes a metric from the sums; null where the script that goes with the download does not know it. */
export type Recipe =
  | { readonly kind: 'ratio'; readonly numerator: string; readonly denominator: string }
  | { readonly kind: 'macro-f1'; readonly cells: readonly (readonly [string, string | null, number])[] }

/** A metric's recipe in a layout. */
export function recipeOf(metric: Metric, layout: readonly string[]): Recipe | null {
  if (metric.kind === 'sum' && metric.proportionOf) return { kind: 'ratio', ...metric.proportionOf }
  const hasOwnCounts = layout.some((name) => name.startsWith('tp:'))
  if (metric.id !== 'macro-f1' || hasOwnCounts) return null
  const cells = layout.flatMap((name, column) => {
    const cell = parseCell(name)
    return cell ? [[cell.gold, cell.predicted, column] as const] : []
  })
  return { kind: 'macro-f1', cells }
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
