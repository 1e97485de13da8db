import { and, asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { users } from '../schema/accounts'
import { submissionEvents } from '../schema/submissions'
import type { Audience } from './submission-result'

export interface TraceEntry {
  kind: string
  detail: Record<string, unknown>
  actor: string | null
  at: Date
}

/** What happened to a submission, oldest first. The public sees the published part of it, without names. */
export async function submissionTrace(
  db: Database,
  submissionId: string,
  audience: Audience,
): Promise<TraceEntry[]> {
  const rows = await db
    .select({
      kind: submissionEvents.kind,
      detail: submissionEvents.detail,
      actor: users.name,
      at: submissionEvents.at,
    })
    .from(submissionEvents)
    .leftJoin(users, eq(users.id, submissionEvents.actorId))
    .where(
      and(
        eq(submissionEvents.submissionId, submissionId),
        audience === 'public'
          ? sql`${submissionEvents.kind} in ('scored', 'published', 'withdrawn', 'rescored')`
          : undefined,
      ),
    )
    .orderBy(asc(submissionEvents.id))
  return audience === 'public' ? rows.map((row) => ({ ...row, actor: null, detail: {} })) : rows
}
