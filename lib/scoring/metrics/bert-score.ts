import type { SumMetric } from '../metric'
import { ratioMetric } from './ratio'

const source = 'Zhang et al. (2020); github.com/Tiiiger/bert_score 0.3.13'

const conditions =
  'Computed by a model that the operator of an instance puts in place; the benchmark names it, and the signature has its name and the hash of its files. Without that model the metric is left empty. Of several references the best value counts; an empty or missing text gives 0, before rescaling with a baseline where the benchmark has one. Values of different models cannot be compared.'

const metric = (part: 'precision' | 'recall' | 'f1', title: string, what: string): SumMetric => ({
  ...ratioMetric({
    id: `bertscore-${part}`,
    title,
    unit: 'similarity',
    range: [Number.NEGATIVE_INFINITY, 1],
    description: `${what} ${conditions}`,
    source,
    numerator: `bertscore-${part}`,
    denominator: 'bertscore-count',
  }),
  needsModel: true,
})

export const bertScorePrecision = metric(
  'precision',
  'BERTScore precision',
  'Mean over instances of how similar each token of the text is to the token of the reference it is most similar to, by the cosine of their contextual vectors; with idf, tokens that are rare in the references weigh more.',
)
export const bertScoreRecall = metric(
  'recall',
  'BERTScore recall',
  'Mean over instances of how similar each token of the reference is to the token of the text it is most similar to, by the cosine of their contextual vectors; with idf, tokens that are rare in the references weigh more.',
)
export const bertScoreF1 = metric(
  'f1',
  'BERTScore F1',
  'Mean over instances of the harmonic mean of BERTScore precision and recall: tokens of text and reference are matched greedily by the cosine of their contextual vectors; with idf, tokens that are rare in the references weigh more.',
)
