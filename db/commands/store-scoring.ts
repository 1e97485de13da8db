import { eq, sql } from 'drizzle-orm'
import { receiptOf, signatureHashOf } from '@/lib/scores/receipt'
import type { Database } from '../client'
import { packColumn, packFloats } from '../packing'
import {
  answersPerChunk,
  extractedAnswers,
  replicateVectors,
  scores,
  scorings,
  statisticColumns,
} from '../schema/scores'
import type { ComputedScores } from './compute-scores'

/** Rows of a statement; a column of a million instances is a row of a megabyte or eight. */
const rowsPerStatement = 200
const bytesPerStatement = 16 * 2 ** 20

/**
 * Adds an entry to a submission's ledger with everything it consists of. Call in a transaction that holds the
 * submission's row, so that sequences have no gaps.
 *
 * @returns the entry, or null when the ledger has one with this signature already: then the numbers are the same
 */
export async function storeScoring(
  tx: Database,
  submissionId: string,
  computed: ComputedScores,
): Promise<{ id: string; sequence: number; receipt: string } | null> {
  const { signature, statistics, values } = computed
  const receipted = {
    signature,
    instanceCount: statistics.columns[0]?.length ?? 0,
    answeredCount: statistics.answered,
  }
  const receipt = receiptOf({ ...receipted, values })
  const [last] = await tx
    .select({ sequence: sql<number>`coalesce(max(${scorings.sequence}), 0)::int` })
    .from(scorings)
    .where(eq(scorings.submissionId, submissionId))
  const sequence = (last?.sequence ?? 0) + 1
  const [entry] = await tx
    .insert(scorings)
    .values({
      ...receipted,
      submissionId,
      sequence,
      signatureHash: signatureHashOf(signature),
      receipt,
      reason: sequence === 1 ? 'first scoring' : `scored again with scorer ${signature.scorer}`,
      layout: [...statistics.layout],
    })
    .onConflictDoNothing({ target: [scorings.submissionId, scorings.signatureHash] })
    .returning({ id: scorings.id })
  if (!entry) return null
  const scoringId = entry.id
  for (const batch of batches(values, rowsPerStatement)) {
    await tx.insert(scores).values(batch.map((value) => ({ ...value, scoringId })))
  }
  await storeColumns(tx, scoringId, statistics.columns)
  for (const [metric, replicates] of computed.replicates) {
    await tx
      .insert(replicateVectors)
      .values({ scoringId, metric, replicates: replicates.length, packed: packFloats(replicates) })
  }
  await storeAnswers(tx, scoringId, computed.answers)
  return { id: scoringId, sequence, receipt }
}

async function storeColumns(
  tx: Database,
  scoringId: string,
  columns: readonly ArrayLike<number>[],
): Promise<void> {
  const length = Math.max(1, columns[0]?.length ?? 0)
  const perStatement = Math.max(1, Math.min(rowsPerStatement, Math.floor(bytesPerStatement / (8 * length))))
  const rows = columns.map((values, column) => ({ values, column }))
  for (const batch of batches(rows, perStatement)) {
    await tx
      .insert(statisticColumns)
      .values(batch.map(({ values, column }) => ({ scoringId, column, ...packColumn(values) })))
  }
}

async function storeAnswers(tx: Database, scoringId: string, answers: readonly unknown[]): Promise<void> {
  const chunks = [...batches(answers, answersPerChunk)].map((part, chunk) => ({
    scoringId,
    chunk,
    answers: part,
  }))
  for (const batch of batches(chunks, 20)) await tx.insert(extractedAnswers).values(batch)
}

function* batches<T>(rows: readonly T[], size: number): Generator<T[]> {
  for (let from = 0; from < rows.length; from += size) yield rows.slice(from, from + size)
}
