import { asc, desc, eq } from 'drizzle-orm'
import { bySliceOrder } from '@/lib/benchmarks/slice-order'
import type { ScoreSignature } from '@/lib/submissions/signature'
import type { Database } from '../client'
import { scores, scorings } from '../schema/scores'
import type { SubmissionResult } from './submission-result'

export interface ScoreValue {
  metric: string
  isPrimary: boolean
  value: number | null
  low: number | null
  high: number | null
  intervalMethod: string | null
  level: number
  n: number
}

export interface SliceScore extends ScoreValue {
  dimension: string
  slice: string
}

export interface LatestScoring {
  id: string
  sequence: number
  signature: ScoreSignature
  receipt: string
  reason: string
  scoredAt: Date
  layout: string[]
  answeredCount: number
  overall: ScoreValue[]
  slices: SliceScore[]
}

/** The latest entry of a submission's ledger with all its values, in the descriptor's order of metrics; null before it is scored. */
export async function latestScoring(db: Database, submissionId: string): Promise<LatestScoring | null> {
  const [scoring] = await db
    .select()
    .from(scorings)
    .where(eq(scorings.submissionId, submissionId))
    .orderBy(desc(scorings.sequence))
    .limit(1)
  if (!scoring) return null
  const values = await db
    .select()
    .from(scores)
    .where(eq(scores.scoringId, scoring.id))
    .orderBy(desc(scores.isPrimary), asc(scores.metric), asc(scores.sliceDimension))
  const order = (metric: string) => scoring.signature.metrics.indexOf(metric)
  values.sort(
    (a, b) =>
      order(a.metric) - order(b.metric) ||
      (a.sliceDimension === b.sliceDimension ? bySliceOrder(a.sliceValue, b.sliceValue) : 0),
  )
  return {
    id: scoring.id,
    sequence: scoring.sequence,
    signature: scoring.signature,
    receipt: scoring.receipt,
    reason: scoring.reason,
    scoredAt: scoring.scoredAt,
    layout: scoring.layout,
    answeredCount: scoring.answeredCount,
    overall: values.filter((value) => value.sliceDimension === ''),
    slices: values
      .filter((value) => value.sliceDimension !== '')
      .map(({ sliceDimension, sliceValue, ...value }) => ({
        ...value,
        dimension: sliceDimension,
        slice: sliceValue,
      })),
  }
}

/** A scoring without what would tell whose the file is: the receipt is then null. */
export type ShownScoring = Omit<LatestScoring, 'receipt'> & { receipt: string | null }

/**
 * The latest scoring as it may be shown to the audience that a result was read for. Of an anonymous submission the hash
 * of its file and the receipt, which depends on it, stay back: the same file under a name has the same.
 */
export async function shownScoring(
  db: Database,
  { id, system }: Pick<SubmissionResult, 'id' | 'system'>,
): Promise<ShownScoring | null> {
  const scoring = await latestScoring(db, id)
  if (!scoring || system) return scoring
  return { ...scoring, receipt: null, signature: { ...scoring.signature, fileHash: 'withheld' } }
}
