import { type MetricUnit, type SumMetric, statisticAt } from '../metric'

interface RatioFacts {
  readonly id: string
  readonly title: string
  readonly unit?: MetricUnit
  readonly range?: readonly [number, number]
  readonly higherIsBetter?: boolean
  readonly description: string
  readonly source: string
  readonly numerator: string
  readonly denominator: string
  /** Every instance adds 0 or 1 to the numerator, and 0 or 1 to the denominator. */
  readonly isProportion?: boolean
}

/** A metric that divides one summed statistic by another; null when the denominator is 0. */
export function ratioMetric(facts: RatioFacts): SumMetric {
  const { id, title, description, source, numerator, denominator } = facts
  return {
    kind: 'sum',
    id,
    title,
    unit: facts.unit ?? 'proportion',
    range: facts.range ?? [0, 1],
    higherIsBetter: facts.higherIsBetter ?? true,
    description,
    formula: `${numerator} / ${denominator}`,
    source,
    reads: [numerator, denominator],
    ratioOf: { numerator, denominator },
    ...(facts.isProportion ? { proportionOf: { numerator, denominator } } : {}),
    compile(layout) {
      const a = statisticAt(layout, numerator)
      const b = statisticAt(layout, denominator)
      return (sums) => {
        const whole = sums[b]!
        return whole === 0 ? null : sums[a]! / whole
      }
    },
  }
}
