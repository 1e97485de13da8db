import {
  averagePrecisionOf,
  bpref,
  ndcgOf,
  precisionAt,
  type RankedQuery,
  type RetrievedDocument,
  rankDocuments,
  recallAt,
  reciprocalRank,
  relevantCount,
  retrievedRelevant,
  rPrecision,
  successAt,
} from './ranked-query'

export type TrecMeasures = Readonly<Record<string, number>>

const cuts = [5, 10, 15, 20, 30, 100, 200, 500, 1000]
const counts = ['num_ret', 'num_rel', 'num_rel_ret']

/** trec_eval's measures of one query, under its names. */
export function trecMeasures(query: RankedQuery): TrecMeasures {
  const found = retrievedRelevant(query)
  const relevant = relevantCount(query)
  const setPrecision = query.grades.length === 0 ? 0 : found / query.grades.length
  const setRecall = relevant === 0 ? 0 : found / relevant
  const at = (name: string, value: (k: number) => number, ranks = cuts) =>
    ranks.map((k) => [`${name}_${k}`, value(k)] as const)
  return Object.fromEntries([
    ['num_ret', query.grades.length],
    ['num_rel', relevant],
    ['num_rel_ret', found],
    ['map', averagePrecisionOf(query)],
    ['Rprec', rPrecision(query)],
    ['bpref', bpref(query)],
    ['recip_rank', reciprocalRank(query)],
    ['ndcg', ndcgOf(query)],
    ...at('P', (k) => precisionAt(query, k)),
    ...at('recall', (k) => recallAt(query, k)),
    ...at('ndcg_cut', (k) => ndcgOf(query, k)),
    ...at('map_cut', (k) => averagePrecisionOf(query, { k })),
    ...at('success', (k) => successAt(query, k), [1, 5, 10]),
    ['set_P', setPrecision],
    ['set_recall', setRecall],
    [
      'set_F',
      setPrecision + setRecall === 0 ? 0 : (2 * setPrecision * setRecall) / (setPrecision + setRecall),
    ],
  ])
}

export interface TrecReport {
  /** By query, of those that are both judged and in the run. */
  readonly queries: ReadonlyMap<string, TrecMeasures>
  /** Means over queries; counts are summed. */
  readonly all: TrecMeasures
}

/**
 * Evaluates a run as trec_eval 9 does.
 *
 * @param judgements grades by query and document; a query with none is left out
 * @param run what was retrieved by query
 * @param options.complete average over all judged queries, those missing from the run as 0 (`-c`)
 */
export function trecEval(
  judgements: ReadonlyMap<string, ReadonlyMap<string, number>>,
  run: ReadonlyMap<string, readonly RetrievedDocument[]>,
  { complete = false }: { complete?: boolean } = {},
): TrecReport {
  const queries = new Map<string, TrecMeasures>()
  for (const [query, retrieved] of run) {
    const judged = judgements.get(query)
    if (judged) queries.set(query, trecMeasures(rankDocuments(judged, retrieved)))
  }
  const missing = [...judgements].filter(([query]) => !run.has(query))
  const averaged = [...queries.values()]
  if (complete) averaged.push(...missing.map(([, judged]) => trecMeasures(rankDocuments(judged, []))))
  const names = Object.keys(trecMeasures({ grades: [], judged: [] }))
  const all = Object.fromEntries(
    names.map((name) => {
      const sum = averaged.reduce((total, measures) => total + measures[name]!, 0)
      return [name, counts.includes(name) ? sum : averaged.length === 0 ? 0 : sum / averaged.length]
    }),
  )
  return { queries, all }
}
