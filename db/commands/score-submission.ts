import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { encoderFor } from '@/lib/scores/encoder-for'
import { signatureHashOf } from '@/lib/scores/receipt'
import { scoringRules } from '@/lib/scores/scoring-rules'
import type { SubmissionStage } from '@/lib/submissions/status'
import type { Database } from '../client'
import { submissionToScore } from '../queries/scoring-input'
import { scorings } from '../schema/scores'
import { submissionEvents, submissions } from '../schema/submissions'
import { refreshBoard } from './boards'
import { refreshPrivateComparisons } from './comparisons'
import { type ComputeOptions, computeScores, signatureOf } from './compute-scores'
import { storeScoring } from './store-scoring'

/** `known`: the ledger has this very scoring already. `gone`: there is no such submission. */
export type ScoringOutcome = 'scored' | 'known' | 'gone'

/**
 * Scores a submission: once, however often it is called, by however many workers. All that stays is written in one
 * transaction at the end, and a scoring with the same signature is written once; what happens to a worker before
 * leaves nothing but a stage that the next one overwrites.
 *
 * A submission that was scored under other rules (an older scorer) gets a further entry.
 *
 * @param options.onStage told what begins
 */
export async function scoreSubmission(
  db: Database,
  submissionId: string,
  { onStage, ...options }: Omit<ComputeOptions, 'onStage'> & { onStage?: (stage: SubmissionStage) => void },
): Promise<ScoringOutcome> {
  const submission = await submissionToScore(db, submissionId)
  if (!submission) return 'gone'
  const rules = scoringRules(submission.version.descriptor, submission.extraction)
  const encoder = await encoderFor(rules, options.encoders)
  if (await isKnown(db, submissionId, signatureHashOf(signatureOf(submission, encoder)))) {
    await clearStage(db, submissionId)
    return 'known'
  }
  const begin = (stage: SubmissionStage) => {
    onStage?.(stage)
    return showStage(db, submissionId, stage)
  }
  const computed = await computeScores(db, submission, { ...options, onStage: begin })
  await begin('storing')
  options.checkpoint?.()
  return db.transaction(async (tx) => {
    const [current] = await tx
      .select({ publishedAt: submissions.publishedAt, status: submissions.status })
      .from(submissions)
      .where(eq(submissions.id, submissionId))
      // not "for update", which would wait for everybody who refers to the row and make them wait
      .for('no key update')
    if (!current) return 'gone'
    const entry = await storeScoring(tx, submissionId, computed)
    if (!entry) {
      await clearStage(tx, submissionId)
      return 'known'
    }
    await tx
      .update(submissions)
      .set({ status: 'scored', stage: null, failure: null, scoredAt: sql`now()` })
      .where(eq(submissions.id, submissionId))
    await tx.insert(submissionEvents).values({
      submissionId,
      kind: entry.sequence === 1 ? 'scored' : 'rescored',
      detail: { sequence: entry.sequence, receipt: entry.receipt },
    })
    // the first has public pages made anew; of what is private they show nothing
    if (current.publishedAt) await refreshBoard(tx, submission.version.id)
    else await refreshPrivateComparisons(tx, submissionId)
    return 'scored'
  })
}

async function isKnown(db: Database, submissionId: string, signatureHash: string): Promise<boolean> {
  const [known] = await db
    .select({ id: scorings.id })
    .from(scorings)
    .where(and(eq(scorings.submissionId, submissionId), eq(scorings.signatureHash, signatureHash)))
  return known !== undefined
}

/** For the progress display; one that is scored again, or was given up, stays what it is until the end. */
async function showStage(db: Database, submissionId: string, stage: SubmissionStage): Promise<void> {
  await db
    .update(submissions)
    .set({
      stage,
      status: sql`case ${submissions.status} when 'queued' then 'scoring' else ${submissions.status} end`,
    })
    .where(eq(submissions.id, submissionId))
}

/** After somebody else has scored it: our own stages must not stay behind. */
async function clearStage(db: Database, submissionId: string): Promise<void> {
  await db
    .update(submissions)
    .set({ stage: null })
    .where(and(eq(submissions.id, submissionId), isNotNull(submissions.stage)))
}
