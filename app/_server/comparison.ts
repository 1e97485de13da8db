import 'server-only'
import { answerLengths } from '@/db/queries/answer-lengths'
import {
  type ComparableSubmission,
  comparableSubmissions,
  comparableSubmissionsOf,
  slicePositions,
  systemMentions,
} from '@/db/queries/compare'
import { instancesAt } from '@/db/queries/instance-results'
import { pairedScores } from '@/db/queries/paired-scores'
import type { SystemMention } from '@/db/queries/submission-result'
import type { CompareQuery } from '@/lib/leaderboard/compare-query'
import { compareScores, type ScoreComparison } from '@/lib/leaderboard/compare-scores'
import { compareSlices } from '@/lib/leaderboard/compare-slices'
import { discordancePositions } from '@/lib/leaderboard/discordance-positions'
import { pairSubmissions, type SubmissionPair } from '@/lib/leaderboard/pair-systems'
import { type PooledComparison, poolComparisons } from '@/lib/leaderboard/pool-comparisons'
import { poolGroups } from '@/lib/leaderboard/pool-groups'
import { settingMismatches } from '@/lib/leaderboard/setting-mismatches'
import { shownSlices } from '@/lib/scores/shown-slices'
import { metricById } from '@/lib/scoring/metrics/table'
import { database } from './database'

export interface PairedBenchmark extends SubmissionPair<ComparableSubmission> {
  benchmark: { slug: string; title: string }
  comparison: ScoreComparison | null
  /** Mean characters of the two sides' answers, where they are compared with a text. */
  answerLengths: readonly [number, number] | null
}

/** Several benchmarks of right and wrong taken as one set of questions. */
export interface PooledBenchmarks {
  against: SystemMention
  benchmarks: PairedBenchmark['benchmark'][]
  mismatches: string[]
  comparison: PooledComparison
}

const PAGE_SIZE = 10

/** The systems of a view: those named, or those of the two submissions named. */
export async function comparedSystems(query: CompareQuery): Promise<SystemMention[]> {
  if (!query.submissions) return systemMentions(database(), query.systems)
  const pair = await comparableSubmissions(database(), query.submissions)
  return query.submissions.flatMap((id) => pair.find((submission) => submission.id === id)?.system ?? [])
}

/** The first system against each other one, on every benchmark both have a submission on. */
export async function pairedBenchmarks(systems: readonly SystemMention[]): Promise<PairedBenchmark[]> {
  const [first, ...others] = systems
  if (!first) return []
  const all = await comparableSubmissionsOf(
    database(),
    systems.map(({ slug }) => slug),
  )
  const pairs = others.flatMap((other) => pairsOf(all, first, other))
  const free = pairs.filter(({ a }) => a.version.descriptor.task === 'free-text')
  const lengths = await answerLengths(
    database(),
    free.flatMap(({ a, b }) => [a.id, b.id]),
  )
  const compared: PairedBenchmark[] = []
  // one after another: a comparison holds two submissions' statistics in memory
  for (const pair of pairs) {
    const [here, there] = [lengths.get(pair.a.id), lengths.get(pair.b.id)]
    const own = here === undefined || there === undefined ? null : ([here, there] as const)
    compared.push({ ...pair, comparison: await compare(pair), answerLengths: own })
  }
  return compared
}

function pairsOf(all: readonly ComparableSubmission[], first: SystemMention, other: SystemMention) {
  const versions = new Map(all.map(({ version }) => [version.id, version]))
  return [...versions.values()].flatMap((version) => {
    const of = (system: SystemMention) =>
      all.filter(
        (submission) => submission.version.id === version.id && submission.system.slug === system.slug,
      )
    const higherIsBetter = metricById(version.descriptor.metrics[0] ?? '')?.higherIsBetter ?? true
    const pair = pairSubmissions(of(first), of(other), higherIsBetter)
    return pair
      ? [{ ...pair, benchmark: { slug: version.descriptor.slug, title: version.descriptor.title } }]
      : []
  })
}

/** The first system against each other one on several benchmarks at once: those chosen, else those of one publication. */
export function pooledBenchmarks(
  paired: readonly PairedBenchmark[],
  chosen: readonly string[],
): PooledBenchmarks[] {
  const rows = paired.flatMap((pair) => {
    const { comparison } = pair
    if (!comparison?.discordance) return []
    const { citation, metrics, overlaps = [] } = pair.a.version.descriptor
    const higherIsBetter = metricById(metrics[0] ?? '')?.higherIsBetter ?? true
    return [{ ...pair, comparison, publication: citation.url ?? citation.text, overlaps, higherIsBetter }]
  })
  const others = [...new Set(rows.map(({ b }) => b.system.slug))]
  return others.flatMap((slug) =>
    poolGroups(
      rows.filter(({ b }) => b.system.slug === slug),
      chosen,
    ).flatMap((group): PooledBenchmarks[] => {
      const [first] = group
      const pooled = poolComparisons(
        group.map(({ comparison }) => comparison),
        { higherIsBetter: first?.higherIsBetter ?? true },
      )
      if (!first || !pooled) return []
      return [
        {
          against: first.b.system,
          benchmarks: group.map(({ benchmark }) => benchmark),
          mismatches: [...new Set(group.flatMap(({ mismatches }) => mismatches))],
          comparison: pooled,
        },
      ]
    }),
  )
}

/** The pair a view has opened: the two submissions named, or the best-matching ones of two systems on the benchmark. */
export async function openedPair(
  query: CompareQuery,
  systems: readonly SystemMention[],
): Promise<SubmissionPair<ComparableSubmission> | null> {
  if (query.submissions) {
    const found = await comparableSubmissions(database(), query.submissions)
    const [a, b] = query.submissions.map((id) => found.find((submission) => submission.id === id))
    if (!a || !b || a.version.id !== b.version.id) return null
    return { a, b, mismatches: settingMismatches(a.setting, b.setting) }
  }
  const [first] = systems
  const other = systems.find(({ slug }) => slug === query.against && slug !== first?.slug) ?? systems[1]
  if (!first || !other || !query.benchmark) return null
  const all = await comparableSubmissionsOf(database(), [first.slug, other.slug])
  return pairsOf(all, first, other).find(({ benchmark }) => benchmark.slug === query.benchmark) ?? null
}

const load = (pair: SubmissionPair<ComparableSubmission>) => pairedScores(database(), pair)

const compare = async (pair: SubmissionPair<ComparableSubmission>) => compareScores(await load(pair))

/** Everything of an opened pair: the comparison, its slices, and a page of the instances behind a cell. */
export async function pairDetail(pair: SubmissionPair<ComparableSubmission>, query: CompareQuery) {
  const options = await load(pair)
  const { version } = pair.a
  // which answers are right is told only where gold is public: the cells would tell it otherwise
  const positions = version.goldIsPublic ? discordancePositions(options.metric, options.a, options.b) : null
  const behindCell = query.cell && positions ? positions[query.cell] : null
  const pages = Math.max(1, Math.ceil((behindCell?.length ?? 0) / PAGE_SIZE))
  const page = Math.min(query.page, pages)
  const shown = behindCell?.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE) ?? []
  const source = ({ id, scoringId }: ComparableSubmission, { layout }: { layout: readonly string[] }) => ({
    submissionId: id,
    versionId: version.id,
    instanceCount: version.instanceCount,
    scoring: { id: scoringId, layout },
    showsGold: version.goldIsPublic,
    showsQuestions: version.descriptor.licence.showInstances,
  })
  const [rowsA, rowsB, slices] = await Promise.all([
    instancesAt(database(), source(pair.a, options.a), shown),
    instancesAt(database(), source(pair.b, options.b), shown),
    slicePositions(database(), version),
  ])
  const comparison = compareScores(options)
  const bySlice = compareSlices(slices, { ...options, margin: null }).map((slice) => ({
    ...slice,
    n: slice.comparison.n,
  }))
  return {
    metric: options.metric,
    comparison,
    slices: version.goldIsPublic ? bySlice : shownSlices(bySlice, comparison?.n ?? 0),
    opensInstances: positions !== null,
    instances: behindCell && { rowsA, rowsB, total: behindCell.length, page, pages },
  }
}
