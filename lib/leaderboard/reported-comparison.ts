import type { ReportedKind } from '../benchmarks/reported/reported-result'
import type { Metric } from '../scoring/metric'
import { twoProportionsTest } from '../statistics/hypothesis/two-proportions'
import { type Count, newcombe } from '../statistics/intervals/newcombe'
import { wilson } from '../statistics/intervals/wilson'

/** A reported figure with what can be said of its uncertainty. */
export interface ReportedEstimate {
  readonly value: number
  /** Wilson's 95 % interval; null where the metric is no share of right answers, or the figure no measurement. */
  readonly low: number | null
  readonly high: number | null
  /** Instances the interval is from; null where there is none. */
  readonly n: number | null
  /** The source does not state n: the benchmark's number of instances stands for it. */
  readonly isAssumed: boolean
}

/** Two figures that share no known instances. */
export interface UnpairedComparison {
  /** Reported minus scored. */
  readonly difference: number
  /** Newcombe's 95 % interval. */
  readonly low: number
  readonly high: number
  /** Two-sided z test with pooled variance; null where both are 0 or both 1. */
  readonly p: number | null
  readonly verdict: 'higher' | 'lower' | 'not told apart'
}

interface ReportedFigure {
  readonly value: number
  readonly kind: ReportedKind
  readonly instanceCount: number | null
}

/** Whether a metric is the share of instances that were right, so that n tells its uncertainty. */
export const isShare = (metric: Metric | null): boolean =>
  metric !== null && metric.kind === 'sum' && metric.proportionOf !== undefined

/**
 * A figure from a paper with an interval from n, where its metric is a share of right answers. A threshold has none: a
 * pass mark was set, and would not come out differently with other questions of the kind.
 */
export function reportedEstimate(
  { value, instanceCount, kind }: ReportedFigure,
  metric: Metric | null,
  benchmarkInstances: number,
): ReportedEstimate {
  const n = instanceCount ?? benchmarkInstances
  const isSampled = kind === 'measured' && isShare(metric)
  const interval = isSampled && value >= 0 && value <= 1 ? wilson(value * n, n) : null
  return {
    value,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    n: interval && n,
    isAssumed: interval !== null && instanceCount === null,
  }
}

/**
 * A reported figure against a scored one, as two independent samples: which instances the reported system got right is
 * not known, so what is hard for both cannot be taken out, and the test sees less than a paired one would. It asks for
 * independent instances; where they come in clusters there is no comparison.
 *
 * @param scored right answers among the instances it was scored on
 * @returns null where the metric is no share of right answers, the figure no measurement, or an n is 0
 */
export function unpairedComparison(reported: ReportedEstimate, scored: Count): UnpairedComparison | null {
  if (reported.n === null || reported.n === 0 || scored.n === 0) return null
  const first: Count = { successes: reported.value * reported.n, n: reported.n }
  const interval = newcombe(first, scored)
  if (!interval) return null
  const p = twoProportionsTest(first, scored)?.p ?? null
  const isTold = p !== null && p < 0.05 && (interval.low > 0 || interval.high < 0)
  return {
    difference: reported.value - scored.successes / scored.n,
    ...{ low: interval.low, high: interval.high, p },
    verdict: !isTold ? 'not told apart' : interval.low > 0 ? 'higher' : 'lower',
  }
}
