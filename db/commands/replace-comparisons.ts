import { and, eq, inArray, sql } from 'drizzle-orm'
import type { BestMatch } from '@/lib/leaderboard/best-match'
import type { Relation } from '@/lib/leaderboard/relation'
import type { Metric } from '@/lib/scoring/metric'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import type { BoardEntry, BoardVersion } from '../queries/board-entries'
import type { bestComparisons, comparisons } from '../schema/scores'
import { Comparer } from './comparer'

/** Two read models of one shape: held against the closest in setting, and best against best. */
export type ComparisonTable = typeof comparisons | typeof bestComparisons

/** Who a submission is to be held against. */
export interface Wanted extends BestMatch<BoardEntry> {
  entry: BoardEntry
  relation: Relation
}

/** What a system names to be held against; the base first, then the counterpart. */
export const namedBy = ({
  baseSystemId,
  counterpartSystemId,
  peerSystemIds,
}: BoardEntry): [Relation, string][] =>
  (
    [
      ['base', baseSystemId],
      ['counterpart', counterpartSystemId],
      ...peerSystemIds.map((id) => ['peer', id] as const),
    ] as const
  ).flatMap(([relation, systemId]) => (systemId === null ? [] : [[relation, systemId]]))

export const primaryMetric = ({ descriptor }: BoardVersion): Metric => metricById(descriptor.metrics[0]!)!

/** Works out what is missing or stale, keeps what still holds, removes what is no longer wanted. */
export async function replaceComparisons(
  tx: Database,
  table: ComparisonTable,
  version: BoardVersion,
  entries: readonly BoardEntry[],
  wanted: readonly Wanted[],
): Promise<void> {
  if (entries.length === 0) return
  const metric = primaryMetric(version)
  const known = new Map(
    (
      await tx
        .select()
        .from(table)
        .where(
          inArray(
            table.submissionId,
            entries.map(({ id }) => id),
          ),
        )
    ).map((row) => [keyOf(row.submissionId, row.againstSubmissionId), row]),
  )
  const unwanted = new Set(known.keys())
  const comparer = new Comparer(tx, version, metric)
  // a system may name the same other as base, counterpart and peer: the first of these wins
  const once = new Map(wanted.toReversed().map((one) => [keyOf(one.entry.id, one.candidate.id), one]))
  for (const [key, { entry, candidate, relation, mismatches }] of once) {
    unwanted.delete(key)
    const row = known.get(key)
    const holds =
      row?.scoringId === entry.scoringId &&
      row.againstScoringId === candidate.scoringId &&
      row.relation === relation &&
      row.metric === metric.id
    if (holds) continue
    await remove(tx, table, entry.id, candidate.id)
    const values = await comparer.compare(entry, candidate)
    if (values) {
      await tx.insert(table).values({
        ...values,
        submissionId: entry.id,
        againstSubmissionId: candidate.id,
        scoringId: entry.scoringId,
        againstScoringId: candidate.scoringId,
        relation,
        metric: metric.id,
        settingMismatches: mismatches,
        computedAt: sql`clock_timestamp()`,
      })
    }
  }
  for (const key of unwanted) {
    const row = known.get(key)!
    await remove(tx, table, row.submissionId, row.againstSubmissionId)
  }
}

export async function removeOfWithdrawn(
  tx: Database,
  table: ComparisonTable,
  versionId: string,
): Promise<void> {
  await tx.execute(sql`
    delete from ${table} using submissions
    where ${table.submissionId} = submissions.id
      and submissions.version_id = ${versionId} and submissions.withdrawn_at is not null`)
}

const keyOf = (submissionId: string, againstId: string): string => `${submissionId} ${againstId}`

const remove = (tx: Database, table: ComparisonTable, submissionId: string, againstId: string) =>
  tx.delete(table).where(and(eq(table.submissionId, submissionId), eq(table.againstSubmissionId, againstId)))
