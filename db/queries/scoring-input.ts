import { and, asc, eq, gte, lt, sql } from 'drizzle-orm'
import type { BenchmarkDescriptor } from '@/lib/benchmarks/descriptor'
import type { Question } from '@/lib/benchmarks/instance'
import type { SubmissionStatus } from '@/lib/submissions/status'
import type { Database } from '../client'
import { benchmarkVersions, goldAnswers, instances } from '../schema/benchmarks'
import { predictions, submissions } from '../schema/submissions'

export interface SubmissionToScore {
  id: string
  status: SubmissionStatus
  extraction: string
  fileHash: string
  /** Characters of a prediction as its file has it, on average. */
  lineLength: number
  version: {
    id: string
    contentHash: string
    descriptor: BenchmarkDescriptor
    instanceCount: number
    clusterCount: number
  }
}

/** What the worker must know of a submission before it reads its predictions; null when there is none. */
export async function submissionToScore(db: Database, id: string): Promise<SubmissionToScore | null> {
  const [row] = await db
    .select({
      id: submissions.id,
      status: submissions.status,
      extraction: submissions.extraction,
      fileHash: submissions.fileHash,
      lineLength: sql<number>`(${submissions.fileBytes} / greatest(1, ${submissions.lineCount}))::int`,
      version: {
        id: benchmarkVersions.id,
        contentHash: benchmarkVersions.contentHash,
        descriptor: benchmarkVersions.descriptor,
        instanceCount: benchmarkVersions.instanceCount,
        clusterCount: benchmarkVersions.clusterCount,
      },
    })
    .from(submissions)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .where(eq(submissions.id, id))
  return row ?? null
}

export interface InstanceToScore {
  externalId: string
  options: NonNullable<Question['options']> | null
  cluster: number
  slices: Record<string, string>
  gold: unknown
  /** As uploaded; null where the file has nothing for this instance (a file cannot say null). */
  raw: unknown
}

/**
 * A run of a version's instances with gold and what a submission says of each, in order. Only the worker and the owner
 * may read gold.
 *
 * @param from first position
 * @param to one past the last
 */
export async function instancesToScore(
  db: Database,
  { versionId, submissionId }: { versionId: string; submissionId: string },
  from: number,
  to: number,
): Promise<InstanceToScore[]> {
  return db
    .select({
      externalId: instances.externalId,
      // the question's text and context can be long, and no rule reads them
      options: sql<InstanceToScore['options']>`${instances.question} -> 'options'`,
      cluster: instances.cluster,
      slices: instances.slices,
      gold: goldAnswers.gold,
      raw: predictions.raw,
    })
    .from(instances)
    .innerJoin(
      goldAnswers,
      and(eq(goldAnswers.versionId, instances.versionId), eq(goldAnswers.position, instances.position)),
    )
    .leftJoin(
      predictions,
      and(eq(predictions.submissionId, submissionId), eq(predictions.position, instances.position)),
    )
    .where(and(eq(instances.versionId, versionId), gte(instances.position, from), lt(instances.position, to)))
    .orderBy(asc(instances.position))
}
