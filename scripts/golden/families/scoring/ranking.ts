import { kendallP, pearsonInterval, pearsonP, spearmanP } from '@/lib/scoring/ranking/correlation-tests'
import { type KendallCounts, kendallCounts, kendallTauB, kendallTauC } from '@/lib/scoring/ranking/kendall'
import { labelRankingAveragePrecision, topKAccuracy } from '@/lib/scoring/ranking/label-ranking'
import { dcg, ndcg } from '@/lib/scoring/ranking/ndcg'
import { pearson } from '@/lib/scoring/ranking/pearson'
import { spearman } from '@/lib/scoring/ranking/spearman'
import { trecEval } from '@/lib/scoring/ranking/trec-eval'
import type { Family, GoldenCase } from '../../family'

const undefinedTest = { statistic: Number.NaN, p_value: Number.NaN }

function kendall({ input, params }: GoldenCase, tau: (counts: KendallCounts) => number | null) {
  const counts = kendallCounts(input.x, input.y)
  const statistic = tau(counts)
  if (statistic === null) return undefinedTest
  return { statistic, p_value: kendallP(counts, params.method) ?? Number.NaN }
}

export const correlationFamily: Family = {
  pearson({ input }) {
    const n = input.x.length
    if (n < 2) throw new RangeError('a correlation needs two pairs or more')
    const statistic = pearson(input.x, input.y)
    return statistic === null ? undefinedTest : { statistic, p_value: pearsonP(statistic, n) }
  },
  pearson_ci({ input, params }) {
    const r = pearson(input.x, input.y)
    const n = input.x.length
    // three pairs leave the whole range, whatever they are
    if (r === null && n > 3) return { low: Number.NaN, high: Number.NaN }
    return pearsonInterval(r ?? 0, n, params.confidence_level)
  },
  spearman({ input }) {
    const statistic = spearman(input.x, input.y)
    if (statistic === null) return undefinedTest
    return { statistic, p_value: spearmanP(statistic, input.x.length) ?? Number.NaN }
  },
  kendall_tau_b: (testCase) => kendall(testCase, kendallTauB),
  kendall_tau_c: (testCase) => kendall(testCase, kendallTauC),
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length

export const ndcgFamily: Family = {
  ndcg({ input, params }) {
    const options = { k: params.k, ignoreTies: params.ignore_ties }
    const rows = input.relevance as number[][]
    return {
      ndcg: mean(rows.map((row, i) => ndcg(row, input.scores[i], options))),
      dcg: mean(rows.map((row, i) => dcg(row, input.scores[i], options))),
    }
  },
  top_k_accuracy: ({ input, params }) => ({
    value: topKAccuracy(
      (input.y_true as number[]).map((label) => params.labels.indexOf(label)),
      input.y_score,
      params.k,
    ),
  }),
  label_ranking_average_precision: ({ input }) => ({
    value: labelRankingAveragePrecision(input.y_true, input.y_score),
  }),
}

type Row = [query: string, document: string, value: number]

function byQuery<Value>(rows: readonly Row[], empty: () => Value, add: (value: Value, row: Row) => void) {
  const queries = new Map<string, Value>()
  for (const row of rows) {
    const value = queries.get(row[0]) ?? empty()
    add(value, row)
    queries.set(row[0], value)
  }
  return queries
}

export const trecEvalFamily: Family = {
  trec_eval({ input, params }) {
    const judgements = byQuery<Map<string, number>>(
      input.qrels,
      () => new Map(),
      (grades, [, document, grade]) => grades.set(document, grade),
    )
    const run = byQuery<{ id: string; score: number }[]>(
      input.run,
      () => [],
      (retrieved, [, id, score]) => retrieved.push({ id, score }),
    )
    const { queries, all } = trecEval(judgements, run, { complete: params.complete })
    return { ...Object.fromEntries(queries), all }
  },
}
