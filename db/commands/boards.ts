import { and, eq, inArray, not, sql } from 'drizzle-orm'
import { boardPlaces, rankReplicates } from '@/lib/leaderboard/board-places'
import { rankingRule, unrankedBecause } from '@/lib/leaderboard/eligibility'
import { REPLICATES } from '@/lib/scores/score-file'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import { type BoardEntry, type BoardVersion, boardEntries, boardVersion } from '../queries/board-entries'
import { firstReplicates } from '../queries/first-replicates'
import { boardRows } from '../schema/scores'
import { refreshBestComparisons } from './best-comparisons'
import { lockBoard } from './board-lock'
import { refreshComparisons } from './comparisons'
import { refreshSuiteOf } from './suite-rows'

/**
 * Rewrites what the board of a version is read from: rows with ranks and rank sets, comparisons with bases, the rows
 * of its suite. From the ledger alone, so that any number of refreshes in any order end the same. Refreshes of one
 * version wait for each other; readers see it all at once, when the transaction commits.
 *
 * @param tx a transaction
 */
export async function refreshBoard(tx: Database, versionId: string, now = new Date()): Promise<void> {
  await lockBoard(tx, versionId)
  const version = await boardVersion(tx, versionId)
  if (!version) return
  const entries = await boardEntries(tx, versionId)
  await replaceRows(tx, version, entries)
  // how much was answered is no ground for calling one system better than another
  const comparable = version.descriptor.judging === 'study' ? [] : entries
  await refreshComparisons(tx, version, comparable, now)
  await refreshBestComparisons(tx, version, comparable, now)
  await refreshSuiteOf(tx, version.id, now)
  await tx.execute(sql`select pg_notify('rounds_changed', ${`board ${versionId}`})`)
}

async function replaceRows(
  tx: Database,
  version: BoardVersion,
  entries: readonly BoardEntry[],
): Promise<void> {
  const { descriptor } = version
  const metric = metricById(descriptor.metrics[0]!)!
  const replicates = await firstReplicates(
    tx,
    entries.map(({ scoringId }) => scoringId),
    metric.id,
    rankReplicates(entries.length, REPLICATES),
  )
  const { places, entrants } = boardPlaces(
    entries.map((entry) => ({
      id: entry.id,
      value: entry.value,
      replicates: replicates.get(entry.scoringId) ?? null,
      unrankedBecause: unrankedBecause(rankingRule(descriptor), entry),
    })),
    { higherIsBetter: metric.higherIsBetter, units: version.clusterCount },
  )
  const ids = entries.map(({ id }) => id)
  await tx
    .delete(boardRows)
    .where(
      and(
        eq(boardRows.versionId, version.id),
        ids.length > 0 ? not(inArray(boardRows.submissionId, ids)) : undefined,
      ),
    )
  for (let from = 0; from < entries.length; from += 1000) {
    const rows = entries.slice(from, from + 1000).map((entry, i) => {
      const { rank, rankLow, rankHigh } = places[from + i]!
      const {
        id: submissionId,
        scoringId,
        value,
        low,
        high,
        answeredCount: answered,
        instanceCount: n,
      } = entry
      return {
        submissionId,
        versionId: version.id,
        scoringId,
        ...{ rank, rankLow, rankHigh },
        ...{ value, low, high, n, answered, entrants },
      }
    })
    await tx
      .insert(boardRows)
      .values(rows)
      .onConflictDoUpdate({ target: boardRows.submissionId, set: fromExcluded() })
  }
}

/** Every column but the key takes the new row's value. */
const fromExcluded = () => ({
  versionId: sql`excluded.version_id`,
  scoringId: sql`excluded.scoring_id`,
  rank: sql`excluded.rank`,
  rankLow: sql`excluded.rank_low`,
  rankHigh: sql`excluded.rank_high`,
  value: sql`excluded.value`,
  low: sql`excluded.low`,
  high: sql`excluded.high`,
  n: sql`excluded.n`,
  answered: sql`excluded.answered`,
  entrants: sql`excluded.entrants`,
  refreshedAt: sql`now()`,
})
