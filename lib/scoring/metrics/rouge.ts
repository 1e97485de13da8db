import type { SumMetric } from '../metric'
import { ratioMetric } from './ratio'

const parts = {
  f1: { title: 'F1', words: 'harmonic mean of precision and recall' },
  precision: { title: 'precision', words: 'share of the text that is in the reference' },
  recall: { title: 'recall', words: 'share of the reference that is in the text' },
} as const

const kinds = {
  rouge1: { id: 'rouge-1', title: 'ROUGE-1', unit: 'words' },
  rouge2: { id: 'rouge-2', title: 'ROUGE-2', unit: 'pairs of neighbouring words' },
  rougeL: { id: 'rouge-l', title: 'ROUGE-L', unit: 'the longest common subsequence of words' },
  rougeLsum: {
    id: 'rouge-lsum',
    title: 'ROUGE-Lsum',
    unit: 'the union, per reference line, of its common subsequences with every line of the text',
  },
} as const

function rougeMetric(type: keyof typeof kinds, part: keyof typeof parts): SumMetric {
  const { id, title, unit } = kinds[type]
  return ratioMetric({
    id: part === 'f1' ? id : `${id}-${part}`,
    title: part === 'f1' ? title : `${title} ${parts[part].title}`,
    description: `Mean over instances of the ${parts[part].words}, counted in ${unit}; of several references the one with the largest F1. The benchmark names the rule (rouge_score, the rouge package, seq2seq), stemming and whether words or characters count. A missing text scores 0.`,
    source: 'Lin (2004); rouge_score of google-research (plain mean, not its bootstrap median)',
    numerator: `${type}:${part}`,
    denominator: 'count',
  })
}

export const rouge1 = rougeMetric('rouge1', 'f1')
export const rouge1Precision = rougeMetric('rouge1', 'precision')
export const rouge1Recall = rougeMetric('rouge1', 'recall')
export const rouge2 = rougeMetric('rouge2', 'f1')
export const rouge2Precision = rougeMetric('rouge2', 'precision')
export const rouge2Recall = rougeMetric('rouge2', 'recall')
export const rougeL = rougeMetric('rougeL', 'f1')
export const rougeLPrecision = rougeMetric('rougeL', 'precision')
export const rougeLRecall = rougeMetric('rougeL', 'recall')
export const rougeLsum = rougeMetric('rougeLsum', 'f1')
export const rougeLsumPrecision = rougeMetric('rougeLsum', 'precision')
export const rougeLsumRecall = rougeMetric('rougeLsum', 'recall')
