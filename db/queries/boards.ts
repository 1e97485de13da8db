import { eq, sql } from 'drizzle-orm'
import type { BenchmarkBoard, BoardRow } from '@/lib/leaderboard/board'
import type { BoardQuery } from '@/lib/leaderboard/board-query'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, suites } from '../schema/benchmarks'
import { shownComparison } from './boards-comparison'
import { matching, ordering } from './boards-filter'
import { publicRows } from './boards-public-rows'
import { toBoardRow } from './boards-row'
import { boardFacets, boardSummary } from './boards-summary'
import { reportedResultsOf } from './reported-results'

interface BoardOptions {
  /** Rows a page; all of them by default. */
  pageSize?: number
  /** Decides which submissions are anonymous still. */
  now?: Date
}

/**
 * A benchmark's board on its current version as its page shows it: filtered, sorted and cut by the database.
 *
 * @returns null where there is no such benchmark. A metric the benchmark does not have is taken as the primary one.
 */
export async function benchmarkBoard(
  db: Database,
  slug: string,
  query: BoardQuery,
  { pageSize, now = new Date() }: BoardOptions = {},
): Promise<BenchmarkBoard | null> {
  const head = await boardHead(db, slug)
  if (!head) return null
  const { metrics } = head.version.descriptor
  const metric = query.metric && metrics.includes(query.metric) ? query.metric : (metrics[0] ?? '')
  const scope = { versionId: head.version.id, metric, isPrimary: metric === metrics[0], now }
  const board = publicRows(db, scope)
  const [{ rows, found }, summary, facets, reported] = await Promise.all([
    boardPage(db, scope, query, pageSize),
    boardSummary(db, board, scope),
    boardFacets(db, board),
    reportedResultsOf(db, slug),
  ])
  return { ...head, metric, summary, facets, rows, found, reported }
}

async function boardHead(db: Database, slug: string) {
  const [head] = await db
    .select({
      slug: benchmarks.slug,
      isDemonstration: benchmarks.isDemonstration,
      suite: { slug: suites.slug, title: sql<string>`${suites.descriptor} ->> 'title'` },
      version: {
        id: benchmarkVersions.id,
        number: benchmarkVersions.number,
        contentHash: benchmarkVersions.contentHash,
        instanceCount: benchmarkVersions.instanceCount,
        clusterCount: benchmarkVersions.clusterCount,
        descriptor: benchmarkVersions.descriptor,
      },
    })
    .from(benchmarks)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .leftJoin(suites, eq(suites.slug, benchmarks.suiteSlug))
    .where(eq(benchmarks.slug, slug))
  return head ?? null
}

type Scope = Parameters<typeof publicRows>[1]

async function boardPage(
  db: Database,
  scope: Scope,
  query: BoardQuery,
  pageSize: number | undefined,
): Promise<{ rows: BoardRow[]; found: number }> {
  const board = publicRows(db, scope)
  const comparison = shownComparison(db, board, scope.metric, scope.now)
  const higherIsBetter = metricById(scope.metric)?.higherIsBetter ?? true
  const filtered = db
    .select({
      submissionId: board.submissionId,
      slug: board.slug,
      name: board.name,
      kind: board.kind,
      family: board.family,
      parameters: board.parameters,
      openWeights: board.openWeights,
      baseSlug: board.baseSlug,
      baseName: board.baseName,
      rank: board.rank,
      rankLow: board.rankLow,
      rankHigh: board.rankHigh,
      value: board.value,
      low: board.low,
      high: board.high,
      n: board.n,
      answered: board.answered,
      setting: board.setting,
      extraction: board.extraction,
      run: board.run,
      publishedAt: board.publishedAt,
      relation: comparison.relation,
      againstId: comparison.againstId,
      againstSlug: comparison.againstSlug,
      againstName: comparison.againstName,
      difference: comparison.difference,
      differenceLow: comparison.low,
      differenceHigh: comparison.high,
      verdict: comparison.verdict,
      settingMismatches: comparison.settingMismatches,
      found: sql<number>`count(*) over ()::int`,
    })
    .from(board)
    .leftJoinLateral(comparison, sql`true`)
    .where(matching(board, query))
    .orderBy(...ordering(board, comparison, query, higherIsBetter))
    .$dynamic()
  const rows = await (pageSize === undefined
    ? filtered
    : filtered.limit(pageSize).offset((query.page - 1) * pageSize))
  return { rows: rows.map(toBoardRow), found: rows[0]?.found ?? 0 }
}
