import type { CurrentUser } from '@/lib/accounts/current-user'
import { DomainError } from '@/lib/errors'
import type { SubmissionRequest } from '@/lib/submissions/request'
import type { Connection } from '../client'
import type { SubmissionTarget } from './submission-target'

/**
 * The submission that this person's idempotency key made before; null where there is none.
 *
 * @throws DomainError conflict when the key was used for something else
 */
export async function earlierSubmission(
  { sql }: Connection,
  { idempotencyKey, submitter }: Pick<SubmissionRequest, 'idempotencyKey'> & { submitter: CurrentUser },
  { version, systemId }: SubmissionTarget,
  fileHash: string | null,
): Promise<string | null> {
  if (idempotencyKey === null) return null
  const [earlier] = await sql<{ id: string; versionId: string; systemId: string; fileHash: string }[]>`
    select id, version_id as "versionId", system_id as "systemId", file_hash as "fileHash"
    from submissions where submitted_by = ${submitter.id} and idempotency_key = ${idempotencyKey}`
  if (!earlier) return null
  const isSame =
    earlier.versionId === version.id &&
    earlier.systemId === systemId &&
    (fileHash === null || earlier.fileHash === fileHash)
  if (isSame) return earlier.id
  throw new DomainError('conflict', 'This idempotency key was used for another submission. Use a new one.')
}
