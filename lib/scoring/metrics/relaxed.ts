import { type SumMetric, statisticAt } from '../metric'
import { ratioMetric } from './ratio'

const source = 'Hu et al. 2024, clinical entity recognition with GPT models; ShARe/CLEF eHealth 2013'

export const relaxedPrecision = ratioMetric({
  id: 'relaxed-precision',
  title: 'Relaxed precision',
  description: 'Share of predicted mentions that overlap a gold mention of the same type.',
  source,
  numerator: 'relaxed:matched-predicted',
  denominator: 'relaxed:predicted',
})

export const relaxedRecall = ratioMetric({
  id: 'relaxed-recall',
  title: 'Relaxed recall',
  description: 'Share of gold mentions that a prediction of the same type overlaps.',
  source,
  numerator: 'relaxed:matched-gold',
  denominator: 'relaxed:gold',
})

const facts = { kind: 'sum', unit: 'proportion', range: [0, 1], higherIsBetter: true, source } as const

function relaxed(swapped: boolean): SumMetric['compile'] {
  return (layout) => {
    const [matched, predicted, found, gold] = [
      'relaxed:matched-predicted',
      'relaxed:predicted',
      'relaxed:matched-gold',
      'relaxed:gold',
    ].map((name) => statisticAt(layout, name)) as [number, number, number, number]
    return (sums) => {
      const all = sums[predicted]!
      const wanted = sums[gold]!
      if (all + wanted === 0) return null
      const precision = all === 0 ? 0 : sums[swapped ? found : matched]! / all
      const recall = wanted === 0 ? 0 : sums[swapped ? matched : found]! / wanted
      return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    }
  }
}

export const relaxedF1: SumMetric = {
  ...facts,
  id: 'relaxed-f1',
  title: 'Relaxed F1',
  description:
    'Harmonic mean of relaxed precision and recall: any overlap of the same type counts, many to one. Undefined when there is nothing to find and nothing was predicted.',
  formula: '2PR / (P + R), P = matched predictions / predictions, R = matched gold / gold',
  compile: relaxed(false),
}

export const relaxedF1Swapped: SumMetric = {
  ...facts,
  id: 'relaxed-f1-swapped',
  title: 'Relaxed F1, swapped denominators',
  description:
    'As the published script computes it: matched gold mentions over predictions, and matched predictions over gold mentions. Differs from relaxed F1 where matches are not one to one.',
  formula: '2PR / (P + R), P = matched gold / predictions, R = matched predictions / gold',
  compile: relaxed(true),
}
