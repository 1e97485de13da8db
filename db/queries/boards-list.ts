import { and, asc, count, eq, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { SuiteDescriptor } from '@/lib/benchmarks/suites'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, suites } from '../schema/benchmarks'
import { boardRows } from '../schema/scores'
import { submissions } from '../schema/submissions'

export interface BoardListing {
  slug: string
  suite: string | null
  isDemonstration: boolean
  descriptor: BenchmarkDescriptor
  instanceCount: number
  submissions: number
  /** Rows whose rank set holds rank 1. */
  leaders: number
  entrants: number
  /** Newest publication on the board; null on an empty one. */
  latest: Date | null
}

export interface BoardList {
  suites: readonly SuiteDescriptor[]
  boards: readonly BoardListing[]
}

/** Every benchmark with what its board holds, and the suites, both in menu order. */
export async function listBoards(db: Database): Promise<BoardList> {
  const live = db
    .select({
      versionId: boardRows.versionId,
      rank: boardRows.rank,
      rankLow: boardRows.rankLow,
      publishedAt: submissions.publishedAt,
    })
    .from(boardRows)
    .innerJoin(submissions, eq(submissions.id, boardRows.submissionId))
    .where(and(isNotNull(submissions.publishedAt), isNull(submissions.withdrawnAt)))
    .as('live')
  const [boards, suiteList] = await Promise.all([
    db
      .select({
        slug: benchmarks.slug,
        suite: benchmarks.suiteSlug,
        isDemonstration: benchmarks.isDemonstration,
        descriptor: benchmarkVersions.descriptor,
        instanceCount: benchmarkVersions.instanceCount,
        submissions: count(live.versionId),
        leaders: sql<number>`count(*) filter (where ${live.rankLow} = 1)::int`,
        entrants: count(live.rank),
        latest: max(live.publishedAt),
      })
      .from(benchmarks)
      .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
      .leftJoin(live, eq(live.versionId, benchmarkVersions.id))
      .groupBy(benchmarks.slug, benchmarkVersions.id)
      .orderBy(asc(benchmarks.isDemonstration), asc(benchmarks.position), asc(benchmarks.slug)),
    db.select({ descriptor: suites.descriptor }).from(suites).orderBy(asc(suites.position), asc(suites.slug)),
  ])
  return { boards, suites: suiteList.map(({ descriptor }) => descriptor) }
}
