import type { SumMetric } from '../metric'
import { classCounts } from './class-counts'
import { positiveCounts } from './micro-counts'

const parts = {
  precision: { title: 'precision', of: 'what was predicted', formula: 'tp / (tp + fp)' },
  recall: { title: 'recall', of: 'what was to be found', formula: 'tp / (tp + fn)' },
} as const
type Part = keyof typeof parts

const facts = {
  kind: 'sum',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  source: 'scikit-learn 1.2.1, precision_score and recall_score',
} as const

/** Precision or recall of counts summed over classes. */
const micro = (part: Part): SumMetric => ({
  ...facts,
  id: `micro-${part}`,
  title: `Micro ${parts[part].title}`,
  description: `Right answers among ${parts[part].of}, summed over classes and instances. Undefined when there is none of that.`,
  formula: parts[part].formula,
  compile(layout) {
    const counts = positiveCounts(layout, 'all')
    return (sums) => {
      counts.read(sums)
      const whole = counts.tp + (part === 'precision' ? counts.fp : counts.fn)
      return whole === 0 ? null : counts.tp / whole
    }
  },
})

/** Precision or recall averaged over the classes that occur, alike or by gold support. */
const averaged = (average: 'macro' | 'weighted', part: Part): SumMetric => ({
  ...facts,
  id: `${average}-${part}`,
  title: `${average === 'macro' ? 'Macro' : 'Weighted'} ${parts[part].title}`,
  description: `Mean of the ${parts[part].title} of every class that occurs in the gold labels or the predictions${average === 'weighted' ? ', each weighted by its gold support' : ''}; a class of which there is none ${part === 'precision' ? 'predicted' : 'to find'} counts 0. Undefined when no class occurs.`,
  formula: `mean over classes of ${parts[part].formula}`,
  compile(layout) {
    const counts = classCounts(layout)
    return (sums) => {
      counts.read(sums)
      let total = 0
      let weight = 0
      for (let c = 0; c < counts.labels.length; c++) {
        const [tp, fp, fn] = [counts.tp[c]!, counts.fp[c]!, counts.fn[c]!]
        if (tp + fp + fn === 0) continue
        const whole = tp + (part === 'precision' ? fp : fn)
        const own = average === 'macro' ? 1 : tp + fn
        total += whole === 0 ? 0 : (own * tp) / whole
        weight += own
      }
      return weight === 0 ? null : total / weight
    }
  },
})

/** All six, by id. */
export const averagedMetrics: Readonly<Record<string, SumMetric>> = Object.fromEntries(
  (Object.keys(parts) as Part[])
    .flatMap((part) => [micro(part), averaged('macro', part), averaged('weighted', part)])
    .map((metric) => [metric.id, metric]),
)
