import { and, inArray, isNull } from 'drizzle-orm'
import type { Database } from '@/db/client'
import { publishSubmission } from '@/db/commands/submissions'
import { submissions } from '@/db/schema/submissions'
import type { CurrentUser } from '@/lib/accounts/current-user'

export interface Publishing {
  published: number
  /** Still waiting for the worker. */
  waiting: number
  /** That the platform could not score. */
  failed: number
}

/** Publishes those of the submissions that are scored, in the order given; what was published or withdrawn stays so. */
export async function publishScored(
  db: Database,
  ids: readonly string[],
  user: CurrentUser,
): Promise<Publishing> {
  if (ids.length === 0) return { published: 0, waiting: 0, failed: 0 }
  const rows = await db
    .select({ id: submissions.id, status: submissions.status })
    .from(submissions)
    .where(
      and(
        inArray(submissions.id, [...ids]),
        isNull(submissions.publishedAt),
        isNull(submissions.withdrawnAt),
      ),
    )
  const statuses = new Map(rows.map(({ id, status }) => [id, status]))
  const scored = ids.filter((id) => statuses.get(id) === 'scored')
  for (const id of scored) await publishSubmission(db, id, user, { anonymousUntil: null })
  const failed = rows.filter(({ status }) => status === 'failed').length
  return { published: scored.length, waiting: rows.length - scored.length - failed, failed }
}
