import type { TransactionSql } from 'postgres'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { CheckReport } from '@/lib/submissions/report'
import type { SubmissionRequest } from '@/lib/submissions/request'
import type { Connection } from '../client'
import { checkUpload } from './check-upload'
import { earlierSubmission } from './earlier-submission'
import { chargeQuota } from './quotas'
import { refuseWithoutQuota, type SubmissionTarget, submissionTarget } from './submission-target'
import { storePredictions } from './upload-findings'

export type Acceptance =
  /** `report` is null where the same submission had been accepted before. */
  { accepted: true; id: string; report: CheckReport | null } | { accepted: false; report: CheckReport }

/**
 * Takes a file of predictions: reads it as it comes, in constant memory, and accepts it whole or not at all. Lines go
 * into a temporary table by COPY, where the database finds unknown, repeated and missing ids; an accepted file becomes
 * submission, predictions, quota charge, trace and job in one transaction. A request repeated with its idempotency key
 * is answered with the submission it already made.
 *
 * @param body the file, gzip or not; where it fails (a lost connection), nothing stays and the failure is thrown on
 * @throws DomainError where the submission is refused for other reasons than what is in the file
 */
export async function acceptSubmission(
  connection: Connection,
  request: SubmissionRequest & { submitter: CurrentUser },
  body: AsyncIterable<Uint8Array>,
): Promise<Acceptance> {
  const target = await submissionTarget(connection.db, request, request.submitter)
  const earlier = await earlierSubmission(connection, request, target, request.expected.sha256)
  if (earlier !== null) return { accepted: true, id: earlier, report: null }
  await refuseWithoutQuota(connection.db, target)
  try {
    return await connection.sql.begin(async (tx) => {
      const report = await checkUpload(tx, target, request, body)
      if (!report.ok) throw new Undone(report)
      return { accepted: true, id: await store(tx, request, target, report), report }
    })
  } catch (error) {
    if (!(error instanceof Undone)) throw error
    const { report } = error
    if (!report.ok) return { accepted: false, report }
    const id = await earlierSubmission(connection, request, target, report.fileHash)
    if (id === null) throw error
    return { accepted: true, id, report }
  }
}

/** Rolls the transaction back: for a file that is not accepted, or one that a repeated request had brought before. */
class Undone extends Error {
  readonly report: CheckReport

  constructor(report: CheckReport) {
    super(report.ok ? 'the submission was accepted by another request' : 'the file is not accepted')
    this.report = report
  }
}

/**
 * Everything an accepted file leaves behind. JSON goes out as text: drizzle has switched the driver's own conversion off.
 *
 * @throws Undone when another request with the same key was faster
 */
async function store(
  tx: TransactionSql,
  request: SubmissionRequest & { submitter: CurrentUser },
  target: SubmissionTarget,
  report: CheckReport,
): Promise<string> {
  const { id: versionId, descriptor, instanceCount } = target.version
  const { setting, submitter } = request
  const [submission] = await tx<{ id: string }[]>`
    insert into submissions ${tx({
      version_id: versionId,
      system_id: target.systemId,
      setting: setting && JSON.stringify(setting),
      run: request.run,
      submitted_by: submitter.id,
      organisation_id: target.organisationId,
      file_name: request.fileName,
      format: report.format,
      extraction: target.rules.extraction.id,
      file_hash: report.fileHash,
      file_bytes: report.bytes,
      line_count: report.lines,
      answered_count: report.answered,
      instance_count: instanceCount,
      notes: request.notes,
      idempotency_key: request.idempotencyKey,
    })}
    on conflict (submitted_by, idempotency_key) do nothing
    returning id`
  if (!submission) throw new Undone(report)
  const { id } = submission
  await storePredictions(tx, versionId, id, descriptor.duplicates)
  // near the end, since other uploads of the same owner wait from here on
  const rule = { benchmarkSlug: descriptor.slug, owner: target.quotaOwner, ...descriptor.quota }
  await chargeQuota(tx, id, rule)
  const detail = JSON.stringify({
    lines: report.lines,
    answered: report.answered,
    format: report.format,
    matchBy: request.matchBy,
  })
  await tx`
    insert into submission_events (submission_id, kind, detail, actor_id)
    values (${id}, 'accepted', ${detail}, ${submitter.id})`
  await tx`select enqueue('score-submission', ${JSON.stringify({ submissionId: id })}, ${`score-submission:${id}`})`
  return id
}
