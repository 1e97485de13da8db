import { type SumMetric, statisticAt } from '../metric'
import { f1 } from './f1'
import { ratioMetric } from './ratio'

const source = 'Jullien et al. 2024 (NLI4CT-P, SemEval-2024 task 2), evaluate.py'

export const faithfulness = ratioMetric({
  id: 'faithfulness',
  title: 'Faithfulness',
  description:
    'Share of altered statements, whose right label changed, for which the answer differs from the gold label of the base statement. A system that always gives one label can score near 1.',
  source,
  numerator: 'altering:faithful',
  denominator: 'altering:count',
  isProportion: true,
})

export const consistency = ratioMetric({
  id: 'consistency',
  title: 'Consistency',
  description:
    "Share of altered statements, whose right label stayed, for which the answer equals the statement's own gold label (rule official) or the answer given to the base statement (rule recalculated, as the task paper defines it).",
  source,
  numerator: 'preserving:consistent',
  denominator: 'preserving:count',
  isProportion: true,
})

/** Mean of F1, faithfulness and consistency. */
export const perturbationAverage: SumMetric = {
  kind: 'sum',
  id: 'perturbation-average',
  title: 'Average of F1, faithfulness and consistency',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description: 'Plain mean of the three scores; undefined when one of them is.',
  formula: '(F1 + faithfulness + consistency) / 3',
  source,
  compile(layout) {
    statisticAt(layout, 'altering:count')
    const parts = [f1, faithfulness, consistency].map((metric) => metric.compile(layout))
    return (sums) => {
      let total = 0
      for (const part of parts) {
        const value = part(sums)
        if (value === null) return null
        total += value
      }
      return total / parts.length
    }
  },
}
