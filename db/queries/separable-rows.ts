import { and, asc, eq, isNotNull, sql } from 'drizzle-orm'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { NamedSystem, RowSetting } from '@/lib/leaderboard/board'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions } from '../schema/benchmarks'
import { boardRows } from '../schema/scores'
import { publicRows } from './boards-public-rows'
import { firstReplicates } from './first-replicates'

/** Replicates behind the pairs: enough for their quantiles, a fifth of the reading. */
const REPLICATES = 2000

export interface SeparableRow {
  readonly submissionId: string
  /** Null while anonymous. */
  readonly system: NamedSystem | null
  readonly setting: RowSetting | null
  /** The rule that read answers out of raw text. */
  readonly extraction: string
  readonly run: number
  readonly value: number
  readonly rank: number
  readonly rankLow: number
  readonly rankHigh: number
  readonly replicates: Float64Array | null
}

export interface SeparableBoard {
  readonly descriptor: BenchmarkDescriptor
  readonly isDemonstration: boolean
  readonly metric: string
  readonly instanceCount: number
  readonly clusterCount: number
  /** How many are ranked in all. */
  readonly entrants: number
  /** In board order. */
  readonly rows: readonly SeparableRow[]
}

/**
 * The ranked rows of a benchmark's board with their replicates, to ask which of them are told apart.
 *
 * @param options.limit how many, from `offset` (0-based) of the board on
 * @returns null where there is no such benchmark
 */
export async function separableBoard(
  db: Database,
  slug: string,
  { offset, limit, now = new Date() }: { offset: number; limit: number; now?: Date },
): Promise<SeparableBoard | null> {
  const [head] = await db
    .select({
      versionId: benchmarkVersions.id,
      descriptor: benchmarkVersions.descriptor,
      isDemonstration: benchmarks.isDemonstration,
      instanceCount: benchmarkVersions.instanceCount,
      clusterCount: benchmarkVersions.clusterCount,
      entrants: sql<number>`(select count(*)::int from ${boardRows}
        where ${boardRows.versionId} = ${benchmarkVersions.id} and ${boardRows.rank} is not null)`,
    })
    .from(benchmarks)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .where(eq(benchmarks.slug, slug))
  if (!head) return null
  const { versionId, ...facts } = head
  const metric = facts.descriptor.metrics[0] ?? ''
  const board = publicRows(db, { versionId, metric, isPrimary: true, now })
  const rows = await db
    .select({
      submissionId: board.submissionId,
      scoringId: board.scoringId,
      slug: board.slug,
      name: board.name,
      setting: board.setting,
      extraction: board.extraction,
      run: board.run,
      value: board.value,
      rank: board.rank,
      rankLow: board.rankLow,
      rankHigh: board.rankHigh,
    })
    .from(board)
    .where(and(isNotNull(board.rank), isNotNull(board.value)))
    .orderBy(asc(board.rank), asc(board.submissionId))
    .limit(limit)
    .offset(offset)
  const replicates = await firstReplicates(
    db,
    rows.map(({ scoringId }) => scoringId),
    metric,
    REPLICATES,
  )
  return {
    ...facts,
    metric,
    rows: rows.flatMap(({ scoringId, slug: systemSlug, name, value, rank, rankLow, rankHigh, ...row }) =>
      value === null || rank === null || rankLow === null || rankHigh === null
        ? []
        : [
            {
              ...row,
              ...{ value, rank, rankLow, rankHigh },
              system: systemSlug !== null && name !== null ? { slug: systemSlug, name } : null,
              replicates: replicates.get(scoringId) ?? null,
            },
          ],
    ),
  }
}
