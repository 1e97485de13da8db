import type { z } from 'zod'
import type { Connection } from '@/db/client'
import { acceptSubmission } from '@/db/commands/accept-submission'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { DomainError } from '@/lib/errors'
import { SubmissionRequest } from '@/lib/submissions/request'

/** A line of a prediction file in the platform's own format. */
export interface PredictionRecord {
  id: string
  prediction: unknown
}

/**
 * Submits predictions through the door everybody uses: same checks, same quota, same queue.
 *
 * @returns the submission's id, an earlier one's where the idempotency key was used for the same before
 * @throws DomainError with the first fault where the file is not accepted
 */
export async function submitRecords(
  connection: Connection,
  request: z.input<typeof SubmissionRequest>,
  submitter: CurrentUser,
  records: AsyncIterable<PredictionRecord> | Iterable<PredictionRecord>,
): Promise<string> {
  const parsed = SubmissionRequest.parse({ ...request, format: 'jsonl' })
  const answer = await acceptSubmission(connection, { ...parsed, submitter }, jsonLines(records))
  if (answer.accepted) return answer.id
  const [issue] = answer.report.issues
  const where = issue?.line ? `, line ${issue.line}` : ''
  throw new DomainError(
    'invalid',
    `${request.fileName ?? request.system}${where}: ${issue?.message ?? 'not accepted'}`,
  )
}

const pieceLength = 64 * 1024

/** JSON Lines in pieces of moderate size. */
async function* jsonLines(
  records: AsyncIterable<PredictionRecord> | Iterable<PredictionRecord>,
): AsyncIterable<Uint8Array> {
  const encoder = new TextEncoder()
  let text = ''
  for await (const { id, prediction } of records) {
    text += `${JSON.stringify({ id, prediction })}\n`
    if (text.length >= pieceLength) {
      yield encoder.encode(text)
      text = ''
    }
  }
  if (text !== '') yield encoder.encode(text)
}
