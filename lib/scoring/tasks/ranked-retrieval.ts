import { z } from 'zod'
import {
  averagePrecisionOf,
  ndcgOf,
  precisionAt,
  rankDocuments,
  recallAt,
  reciprocalRank,
  relevantCount,
} from '../ranking/ranked-query'
import type { Task } from '../task'

const params = z.strictObject({
  /** Ranks at which precision, recall and nDCG are cut. */
  k: z.int().positive().default(10),
  /** What average precision divides by: relevant documents; BioASQ 8 and later min(10, relevant); BioASQ 3 to 7 ten. */
  averagePrecision: z.enum(['relevant', 'min-10', '10']).default('relevant'),
})
const gold = z.record(z.string(), z.int())
const prediction = z.union([
  z.array(z.string()),
  z.array(z.strictObject({ id: z.string(), score: z.number() })),
])
type Params = z.infer<typeof params>
type Prediction = z.infer<typeof prediction>

/**
 * Documents retrieved for a query, in order or with scores, against graded judgements (relevant from 1 on).
 *
 * Statistics: count, then the query's own measures.
 */
export const rankedRetrieval: Task<Params, Record<string, number>, Prediction> = {
  id: 'ranked-retrieval',
  title: 'Ranked retrieval',
  description:
    'Documents are ranked by score, ties by id from Z to A, or taken in the order given; a document given twice counts at its first place. Unjudged documents and negative grades are not relevant. A query without relevant documents scores 0.',
  source: 'trec_eval 9.0.8; BioASQ Evaluation-Measures, phase A',
  params,
  gold,
  prediction,
  layout: () => [
    'count',
    'average-precision',
    'reciprocal-rank',
    'ndcg',
    'ndcg-at-k',
    'precision-at-k',
    'recall-at-k',
  ],
  metrics: ['map', 'mrr', 'ndcg', 'ndcg-at-k', 'precision-at-k', 'recall-at-k'],
  score({ k, averagePrecision }, grades, predicted) {
    const judgements = new Map(Object.entries(grades))
    const query = rankDocuments(judgements, withScores(predicted ?? []))
    const relevant = relevantCount(query)
    const denominator =
      averagePrecision === 'relevant' ? relevant : averagePrecision === '10' ? 10 : Math.min(10, relevant)
    return [
      1,
      averagePrecisionOf(query, { denominator }),
      reciprocalRank(query),
      ndcgOf(query),
      ndcgOf(query, k),
      precisionAt(query, k),
      recallAt(query, k),
    ]
  },
}

/** Distinct documents with scores; those given as a list get falling ones. */
function withScores(predicted: Prediction) {
  const documents = predicted.map((entry, place) =>
    typeof entry === 'string' ? { id: entry, score: predicted.length - place } : entry,
  )
  const seen = new Set<string>()
  return documents.filter(({ id }) => {
    if (seen.has(id)) return false
    seen.add(id)
    return true
  })
}
