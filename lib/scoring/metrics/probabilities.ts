import { type SumMetric, statisticAt } from '../metric'
import { ratioMetric } from './ratio'

export const brier = ratioMetric({
  id: 'brier',
  title: 'Brier score',
  higherIsBetter: false,
  description:
    'Mean squared difference between the probability of the positive class and whether it is the class. A missing prediction counts 1.',
  source: 'Brier 1950; scikit-learn 1.2.1, brier_score_loss',
  numerator: 'positive-squared-error',
  denominator: 'count',
})

export const multiclassBrier = ratioMetric({
  id: 'multiclass-brier',
  title: 'Brier score over all classes',
  range: [0, 2],
  higherIsBetter: false,
  description:
    'Mean over instances of the squared differences summed over classes; twice the binary Brier score for two classes. A missing prediction counts 2.',
  source: 'Brier 1950',
  numerator: 'squared-error',
  denominator: 'count',
})

export const logLossMetric = ratioMetric({
  id: 'log-loss',
  title: 'Log loss',
  unit: 'nats',
  range: [0, Number.POSITIVE_INFINITY],
  higherIsBetter: false,
  description:
    'Mean negative logarithm of the probability given to the right class, clipped to the double-precision epsilon, so that a missing or impossible one counts about 36.',
  source: 'scikit-learn 1.2.1, log_loss',
  numerator: 'log-loss',
  denominator: 'count',
})

/** Expected calibration error over equal-width bins of confidence. */
export const expectedCalibrationError: SumMetric = {
  kind: 'sum',
  id: 'expected-calibration-error',
  title: 'Expected calibration error',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: false,
  description:
    'Instances are put into ten bins of equal width by their highest probability, upper ends included; mean distance of accuracy and confidence over bins, weighted by size. Missing predictions are in no bin.',
  formula: 'Σ_bins |correct − confidence| / n',
  source: 'Naeini et al. 2015; Guo et al. 2017',
  compile(layout) {
    const bins = layout.flatMap((name) => {
      const match = /^bin:(\d+):count$/.exec(name)
      if (!match) return []
      const at = (part: string) => statisticAt(layout, `bin:${match[1]}:${part}`)
      return [[at('count'), at('confidence'), at('correct')] as const]
    })
    if (bins.length === 0) throw new TypeError('the layout has no calibration bins')
    return (sums) => {
      let n = 0
      let error = 0
      for (const [count, confidence, correct] of bins) {
        n += sums[count]!
        error += Math.abs(sums[correct]! - sums[confidence]!)
      }
      return n === 0 ? null : error / n
    }
  },
}
