import { ratioMetric } from './ratio'

const queryMean = (id: string, title: string, statistic: string, meaning: string) =>
  ratioMetric({
    id,
    title,
    description: `Mean over queries of ${meaning}.`,
    source: 'trec_eval 9.0.8',
    numerator: statistic,
    denominator: 'count',
  })

export const meanAveragePrecision = queryMean(
  'map',
  'Mean average precision',
  'average-precision',
  'the precision at each relevant document retrieved, divided as the benchmark says (by the relevant documents, or 10)',
)
export const mrr = queryMean(
  'mrr',
  'Mean reciprocal rank',
  'reciprocal-rank',
  '1 / rank of the first relevant document, 0 without one',
)
export const ndcg = queryMean(
  'ndcg',
  'nDCG',
  'ndcg',
  'the gain (the grade itself) discounted by 1 / log2(rank + 1), over that of the best order of all judged documents; 0 where none is relevant',
)
export const ndcgAtK = queryMean('ndcg-at-k', 'nDCG at k', 'ndcg-at-k', 'nDCG of the first k documents')
export const precisionAtK = queryMean(
  'precision-at-k',
  'Precision at k',
  'precision-at-k',
  'the share of relevant ones among the first k documents',
)
export const recallAtK = queryMean(
  'recall-at-k',
  'Recall at k',
  'recall-at-k',
  'the share of the relevant documents that is among the first k',
)
