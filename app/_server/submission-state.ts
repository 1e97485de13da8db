import 'server-only'
import type { SubmissionResult } from '@/db/queries/submission-result'
import { shownScoring } from '@/db/queries/submission-scoring'
import { placeInQueue } from '@/db/queries/submissions'
import type { SubmissionState } from '@/lib/submissions/state'
import { database } from './database'

/** A submission as the API tells of it to the audience that `result` was read for. */
export async function submissionState(result: SubmissionResult, origin: string): Promise<SubmissionState> {
  const isScored = result.status === 'scored'
  const [queuePosition, scoring] = await Promise.all([
    result.status === 'queued' ? placeInQueue(database(), result.id) : null,
    isScored ? shownScoring(database(), result) : null,
  ])
  const { descriptor, versionNumber } = result.benchmark
  return {
    id: result.id,
    url: `${origin}/submissions/${result.id}`,
    benchmark: { slug: descriptor.slug, title: descriptor.title, version: versionNumber },
    system: result.system && { slug: result.system.slug, name: result.system.name },
    setting: result.setting,
    run: result.run,
    status: result.status,
    stage: result.status === 'scoring' ? result.stage : null,
    queuePosition,
    failure: result.failure,
    format: result.format,
    extraction: result.extraction,
    fileHash: result.fileHash,
    fileBytes: result.fileBytes,
    lines: result.lineCount,
    answered: result.answeredCount,
    instanceCount: result.instanceCount,
    createdAt: result.createdAt.toISOString(),
    scoredAt: result.scoredAt?.toISOString() ?? null,
    publishedAt: result.publishedAt?.toISOString() ?? null,
    anonymousUntil: result.anonymousUntil?.toISOString() ?? null,
    withdrawnAt: result.withdrawnAt?.toISOString() ?? null,
    withdrawnReason: result.withdrawnReason,
    scores:
      scoring?.overall.map(({ metric, value, low, high, level, intervalMethod, n, isPrimary }) => ({
        metric,
        value,
        low,
        high,
        level,
        intervalMethod,
        n,
        isPrimary,
      })) ?? null,
    receipt: scoring?.receipt ?? null,
  }
}
