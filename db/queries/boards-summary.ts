import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { type BoardSummary, type FacetName, type Facets, facetNames } from '@/lib/leaderboard/board'
import type { Database } from '../client'
import { comparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { isAnonymousAt, type PublicRows } from './boards-public-rows'

/** Half of a 95 % interval in standard errors, and a difference seen with 80 % power in them: z(.975), z(.975) + z(.8). */
const HALF_WIDTH = 1.96
const DETECTABLE = 2.8

/** What is true of the whole board. */
export async function boardSummary(
  db: Database,
  board: PublicRows,
  { versionId, metric, now }: { versionId: string; metric: string; now: Date },
): Promise<BoardSummary> {
  const other = alias(submissions, 'other')
  const lastLeader = sql`(select max(${board.rank}) filter (where ${board.rankLow} = 1) from ${board})`
  const [[row], [compared]] = await Promise.all([
    db
      .select({
        submissions: sql<number>`count(*)::int`,
        systems: sql<number>`count(distinct ${board.counted})::int`,
        entrants: sql<number>`count(${board.rank})::int`,
        leaders: sql<number>`count(*) filter (where ${board.rankLow} = 1)::int`,
        upToLastLeader: sql<number>`count(*) filter (where ${board.rank} <= ${lastLeader})::int`,
        leaderName: sql<string | null>`min(${board.name}) filter (where ${board.rankLow} = 1)`,
        // an interval can be missing, or infinite where a metric has no bound: neither may stretch the axis
        low: sql<
          number | null
        >`min(least(nullif(${board.low}, '-Infinity'), nullif(${board.value}, '-Infinity')))`,
        high: sql<
          number | null
        >`max(greatest(nullif(${board.high}, 'Infinity'), nullif(nullif(${board.value}, 'Infinity'), 'NaN')))`,
        halfWidth: sql<
          number | null
        >`percentile_cont(0.5) within group (order by (${board.high} - ${board.low}) / 2)`,
      })
      .from(board),
    db
      .select({
        median: sql<
          number | null
        >`percentile_cont(0.5) within group (order by ${comparisons.detectableDifference})`,
      })
      .from(comparisons)
      .innerJoin(submissions, eq(submissions.id, comparisons.submissionId))
      .innerJoin(other, eq(other.id, comparisons.againstSubmissionId))
      .where(
        and(
          eq(submissions.versionId, versionId),
          eq(comparisons.metric, metric),
          ...[submissions, other].map(
            (side) =>
              sql`${side.publishedAt} is not null and ${side.withdrawnAt} is null and not ${isAnonymousAt(side.anonymousUntil, now)}`,
          ),
        ),
      ),
  ])
  if (!row) throw new Error('an aggregate without a row')
  const { low, high, halfWidth, upToLastLeader, ...counts } = row
  return {
    ...counts,
    leadersAreFirst: upToLastLeader === row.leaders,
    leaderName: row.leaders === 1 ? row.leaderName : null,
    span: low === null || high === null ? null : [low, high],
    resolves: resolution(compared?.median ?? null, halfWidth),
  }
}

/** Without a stored comparison, two independent samples bound what pairing can only improve. */
function resolution(median: number | null, halfWidth: number | null): BoardSummary['resolves'] {
  if (median !== null) return { size: median, isBound: false }
  if (halfWidth === null || !Number.isFinite(halfWidth)) return null
  return { size: (DETECTABLE * Math.SQRT2 * halfWidth) / HALF_WIDTH, isBound: true }
}

/** What the filters can choose from, commonest first. Anonymous rows have no value in what their system would tell. */
export async function boardFacets(db: Database, board: PublicRows): Promise<Facets> {
  const { kind, family, size, shots, context, cot, tuned, weights } = board
  const columns = { kind, family, size, shots, context, cot, tuned, weights }
  const combinations = await db
    .select({ ...columns, count: sql<number>`count(*)::int` })
    .from(board)
    .groupBy(...Object.values(columns))
  const facet = (name: FacetName) => {
    const counts = new Map<string, number>()
    for (const { [name]: value, count } of combinations) {
      if (value !== null) counts.set(value, (counts.get(value) ?? 0) + count)
    }
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  }
  return Object.fromEntries(facetNames.map((name) => [name, facet(name)])) as Record<
    FacetName,
    ReturnType<typeof facet>
  >
}
