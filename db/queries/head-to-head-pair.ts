import { betterOn } from '@/lib/leaderboard/better-on'
import { commonTitle } from '@/lib/leaderboard/common-title'
import { type ComparisonOptions, comparedValues, compareScores } from '@/lib/leaderboard/compare-scores'
import { type ComparisonDetail, noDetail } from '@/lib/leaderboard/head-to-head'
import type {
  HeadToHeadBenchmark,
  HeadToHeadBoard,
  HeadToHeadMaterial,
  ListedComparison,
} from '@/lib/leaderboard/head-to-head-board'
import { type PlacedCell, pairPart, placedCells } from '@/lib/leaderboard/head-to-head-part'
import type { HeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { poolComparisons } from '@/lib/leaderboard/pool-comparisons'
import { poolGroups } from '@/lib/leaderboard/pool-groups'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import { comparableSubmissions } from './compare'
import { withLengths, withValues } from './comparison-details'
import { headToHeadMaterial } from './head-to-head'
import { pairedScores } from './paired-scores'

/** A pair on all its benchmarks. */
export interface PairView {
  readonly board: HeadToHeadBoard
  /** What its benchmarks can be compared by, by id; metrics that need an order are left to the boards. */
  readonly metrics: readonly string[]
}

type Scores = (comparison: Compared, metric: string) => Promise<ComparisonOptions | null>
type Compared = Pick<ListedComparison, 'submissionId' | 'againstSubmissionId'>

/**
 * The board of one pair as its page shows it: by the metric of the view, with rows that take the benchmarks of one
 * publication as one set of questions. Beside the stored comparisons this one is worked out on reading, from the same
 * ledger and dice.
 *
 * @returns null where the pair has no comparison in this view
 */
export async function pairView(
  db: Database,
  query: HeadToHeadQuery,
  pair: { system: string; base: string },
  now = new Date(),
): Promise<PairView | null> {
  const ofBest = query.setting === 'best'
  const listed = await headToHeadMaterial(db, { ofBest, pair }, now)
  const stored = { ...listed, comparisons: await withValues(db, listed.comparisons, { ofBest }) }
  const scores = await scoresOf(db, stored.comparisons)
  const material = await byMetric(
    { ...stored, comparisons: await withLengths(db, stored) },
    query.metric,
    scores,
  )
  const board = pairPart(material, query, pair)
  if (!board) return null
  const pools = await pooled(board, material, scores)
  return {
    board: pools.comparisons.length === 0 ? board : (pairPart(pools, query, pair) ?? board),
    metrics: [...new Set(stored.benchmarks.flatMap(({ metrics }) => metrics))].filter(
      (id) => metricById(id)?.kind === 'sum',
    ),
  }
}

async function scoresOf(db: Database, comparisons: readonly Compared[]): Promise<Scores> {
  const ids = comparisons.flatMap((one) => [one.submissionId, one.againstSubmissionId])
  const known = new Map((await comparableSubmissions(db, [...new Set(ids)])).map((one) => [one.id, one]))
  return async ({ submissionId, againstSubmissionId }, metric) => {
    const [a, b] = [known.get(submissionId), known.get(againstSubmissionId)]
    return a && b ? pairedScores(db, { a, b }, metric) : null
  }
}

/** The comparisons by a metric, on the benchmarks that have it; null: each by its primary one, as stored. */
async function byMetric(
  material: HeadToHeadMaterial,
  metric: string | null,
  scores: Scores,
): Promise<HeadToHeadMaterial> {
  const benchmarks = material.benchmarks.flatMap((benchmark) => {
    const id = metric ?? benchmark.metric
    return benchmark.metrics.includes(id) ? [{ ...benchmark, metric: id }] : []
  })
  const metricOf = new Map(benchmarks.map((benchmark) => [benchmark.slug, benchmark.metric]))
  const primary = new Map(material.benchmarks.map((benchmark) => [benchmark.slug, benchmark.metric]))
  const comparisons: ListedComparison[] = []
  // one after another: a comparison holds two submissions' statistics in memory
  for (const one of material.comparisons) {
    const id = metricOf.get(one.benchmark)
    if (id === undefined) continue
    if (id === primary.get(one.benchmark)) comparisons.push(await completed(one, id, scores))
    else comparisons.push(...(await comparedBy(one, id, scores)))
  }
  return { ...material, benchmarks, comparisons }
}

/** What is not stored of a comparison by a metric that is not of right and wrong. */
async function completed(one: ListedComparison, id: string, scores: Scores): Promise<ListedComparison> {
  if (one.onlyThis !== null) return one
  const options = await scores(one, id)
  if (!options) return one
  const { metric, a, b } = options
  return withDetail(one, { values: comparedValues(options), betterOn: betterOn(metric, a, b) })
}

const withDetail = (one: ListedComparison, more: Partial<ComparisonDetail>): ListedComparison => ({
  ...one,
  detail: { ...(one.detail ?? noDetail), ...more },
})

/** The same two submissions by another metric; none where it is undefined for either. */
async function comparedBy(one: ListedComparison, id: string, scores: Scores): Promise<ListedComparison[]> {
  const options = await scores(one, id)
  const comparison = options && compareScores(options)
  if (!comparison) return []
  const { discordance, interval } = comparison
  return [
    {
      ...withDetail(one, {
        values: comparison.values,
        betterOn: discordance ? null : betterOn(options.metric, options.a, options.b),
      }),
      difference: comparison.difference,
      ...{ low: interval.low, high: interval.high },
      ...{ p: comparison.p, n: comparison.n, verdict: comparison.verdict },
      onlyThis: discordance?.onlyA ?? null,
      onlyOther: discordance?.onlyB ?? null,
      detectableDifference: comparison.detectableDifference,
      higherIsBetter: options.metric.higherIsBetter,
    },
  ]
}

/** The material with a column and a comparison more for the benchmarks of each publication, which it was made from. */
async function pooled(
  board: HeadToHeadBoard,
  material: HeadToHeadMaterial,
  scores: Scores,
): Promise<HeadToHeadMaterial> {
  const rows = placedCells(board).flatMap((placed) =>
    placed.cell.onlyThis === null
      ? []
      : [{ ...placed, publication: placed.benchmark.publication, overlaps: placed.benchmark.overlaps }],
  )
  const pools: { column: HeadToHeadBenchmark; comparison: ListedComparison }[] = []
  for (const group of poolGroups(rows, [])) {
    const comparison = await pooledComparison(group, material, scores)
    if (comparison) pools.push({ column: pooledColumn(group), comparison })
  }
  if (pools.length === 0) return { ...material, comparisons: [] }
  return {
    ...material,
    benchmarks: material.benchmarks.flatMap((benchmark) => [
      benchmark,
      ...pools.flatMap(({ column }) => (column.pooled?.at(-1) === benchmark.slug ? [column] : [])),
    ]),
    comparisons: [...material.comparisons, ...pools.map(({ comparison }) => comparison)],
  }
}

function pooledColumn(group: readonly PlacedCell[]): HeadToHeadBenchmark {
  const parts = group.map(({ benchmark }) => benchmark)
  const slugs = parts.map(({ slug }) => slug)
  const { task, metric, publication } = parts[0] as HeadToHeadBenchmark
  return {
    ...{ slug: slugs.join('+'), title: commonTitle(parts.map(({ title }) => title)) },
    ...{ suite: null, task, metric, metrics: [metric], publication, overlaps: slugs, pooled: slugs },
    instanceCount: parts.reduce((sum, { instanceCount }) => sum + instanceCount, 0),
  }
}

async function pooledComparison(
  group: readonly PlacedCell[],
  { comparisons }: HeadToHeadMaterial,
  scores: Scores,
): Promise<ListedComparison | null> {
  const parts = []
  for (const { cell, benchmark } of group) {
    const options = await scores(cell, benchmark.metric)
    const comparison = options && compareScores(options)
    if (!comparison) return null
    parts.push(comparison)
  }
  const [{ cell: first }] = group as [PlacedCell]
  const listed = comparisons.find(({ submissionId }) => submissionId === first.submissionId)
  const result = poolComparisons(parts, { higherIsBetter: first.higherIsBetter })
  if (!result || !listed) return null
  const { discordance, interval, p, verdict, detectableDifference } = result
  return {
    ...listed,
    benchmark: group.map(({ benchmark }) => benchmark.slug).join('+'),
    ...{ difference: discordance.difference, low: interval.low, high: interval.high, p, verdict },
    detail: {
      ...noDetail,
      values: [
        (discordance.both + discordance.onlyA) / discordance.n,
        (discordance.both + discordance.onlyB) / discordance.n,
      ],
    },
    ...{ n: discordance.n, onlyThis: discordance.onlyA, onlyOther: discordance.onlyB },
    ...{ detectableDifference, value: null, chosenFrom: null },
    mismatches: [...new Set(group.flatMap(({ cell }) => cell.mismatches))],
  }
}
