import { asc, desc, eq, like } from 'drizzle-orm'
import type { ScoringRecord } from '@/lib/scores/scoring-differences'
import type { Database } from '../client'
import { unpackFloats } from '../packing'
import { extractedAnswers, replicateVectors, scores, scorings } from '../schema/scores'
import { statisticColumnsOf } from './statistic-columns'

export interface StoredScoring extends ScoringRecord {
  id: string
  submissionId: string
  sequence: number
  reason: string
  scoredAt: Date
}

/**
 * Entries of the ledger by their receipt, or its beginning: the same file under the same rules has the same receipt
 * wherever it was submitted.
 */
export function scoringIdsByReceipt(db: Database, receipt: string): Promise<{ id: string }[]> {
  return db
    .select({ id: scorings.id })
    .from(scorings)
    .where(like(scorings.receipt, `${receipt.toLowerCase().replace(/[^0-9a-f]/g, '')}%`))
    .orderBy(asc(scorings.scoredAt))
}

/** All entries of a submission, the latest first. */
export function scoringIdsOf(db: Database, submissionId: string): Promise<{ id: string }[]> {
  return db
    .select({ id: scorings.id })
    .from(scorings)
    .where(eq(scorings.submissionId, submissionId))
    .orderBy(desc(scorings.sequence))
}

/** An entry of the ledger with everything that was kept; null when there is none. */
export async function storedScoring(db: Database, id: string): Promise<StoredScoring | null> {
  const [entry] = await db.select().from(scorings).where(eq(scorings.id, id))
  if (!entry) return null
  const [values, columns, vectors, chunks] = await Promise.all([
    db.select().from(scores).where(eq(scores.scoringId, id)),
    statisticColumnsOf(db, id),
    db.select().from(replicateVectors).where(eq(replicateVectors.scoringId, id)),
    db
      .select({ answers: extractedAnswers.answers })
      .from(extractedAnswers)
      .where(eq(extractedAnswers.scoringId, id))
      .orderBy(asc(extractedAnswers.chunk)),
  ])
  const { signature, receipt, layout, instanceCount, answeredCount } = entry
  return {
    ...{ id, submissionId: entry.submissionId, sequence: entry.sequence, reason: entry.reason },
    ...{ signature, receipt, layout, instanceCount, answeredCount, columns },
    scoredAt: entry.scoredAt,
    values: values.map(({ scoringId: _, ...value }) => value),
    replicates: new Map(vectors.map(({ metric, packed }) => [metric, unpackFloats(packed)])),
    answers: chunks.flatMap(({ answers }) => answers),
  }
}
