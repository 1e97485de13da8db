/** How a value is read: `proportion` in [0, 1], `correlation` in [-1, 1], `similarity` up to 1, anything else in its own unit. */
export type MetricUnit =
  | 'proportion'
  | 'correlation'
  | 'similarity'
  | 'percent'
  | 'points'
  | 'ml'
  | 'count'
  | 'nats'
  | 'score'

interface MetricFacts {
  /** Set where statistics come from a model that not every machine has; without it the value is null. */
  readonly needsModel?: true
  readonly id: string
  readonly title: string
  readonly unit: MetricUnit
  /** Smallest and largest value the metric can take; infinities allowed. */
  readonly range: readonly [number, number]
  readonly higherIsBetter: boolean
  /** Plain words for the methods page: definition, edge cases, named rules. */
  readonly description: string
  readonly formula: string
  readonly source: string
}

/** A metric that is a function of summed statistics. `null` where it is undefined (never 0 by default, unless its rule says so). */
export interface SumMetric extends MetricFacts {
  readonly kind: 'sum'
  /**
   * Binds the metric to a layout; the returned function is called once per resample, so it must not allocate.
   *
   * @throws TypeError when the layout lacks a statistic the metric needs
   */
  compile(layout: readonly string[]): (sums: ArrayLike<number>) => number | null
  /** The only statistics it reads, so that resampling need not draw the others; absent: any of the layout. */
  readonly reads?: readonly string[]
  /**
   * Set when the metric is `sums[numerator] / sums[denominator]` and each instance's numerator is 0 or 1:
   * then Wilson's interval applies and comparing two systems has a McNemar test.
   */
  readonly proportionOf?: { readonly numerator: string; readonly denominator: string }
  /** Set when the metric is `sums[numerator] / sums[denominator]`, of whatever values. */
  readonly ratioOf?: { readonly numerator: string; readonly denominator: string }
}

/** A metric that needs an order (ranks, thresholds): a function of weights and per-instance values. */
export interface OrderMetric extends MetricFacts {
  readonly kind: 'order'
  /** @param columns one per statistic, each as long as `weights`; a weight is how often the instance was drawn */
  compile(
    layout: readonly string[],
  ): (weights: ArrayLike<number>, columns: readonly ArrayLike<number>[]) => number | null
}

export type Metric = SumMetric | OrderMetric

/** Position of a statistic in a layout. @throws TypeError naming what is missing */
export function statisticAt(layout: readonly string[], name: string): number {
  const index = layout.indexOf(name)
  if (index < 0) throw new TypeError(`statistic "${name}" is not in the layout [${layout.join(', ')}]`)
  return index
}
