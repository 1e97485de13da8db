import { and, asc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../client'
import { comparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import type { SystemMention } from './submission-result'

export type ComparisonRow = typeof comparisons.$inferSelect & { against: SystemMention }

const other = alias(submissions, 'other')

/**
 * The stored comparisons of a submission with its base, its declared counterpart and its peers, in this order. Only submissions that the public sees
 * with their names are compared in public.
 */
export async function comparisonsOf(db: Database, submissionId: string, now: Date): Promise<ComparisonRow[]> {
  const rows = await db
    .select({
      comparison: comparisons,
      against: { slug: systems.slug, name: systems.name, kind: systems.kind },
    })
    .from(comparisons)
    .innerJoin(other, eq(other.id, comparisons.againstSubmissionId))
    .innerJoin(systems, eq(systems.id, other.systemId))
    .where(
      and(
        eq(comparisons.submissionId, submissionId),
        isNotNull(other.publishedAt),
        isNull(other.withdrawnAt),
        sql`(${other.anonymousUntil} is null or ${other.anonymousUntil} <= ${now.toISOString()})`,
      ),
    )
    .orderBy(
      asc(comparisons.metric),
      sql`array_position(array['base', 'counterpart', 'peer'], ${comparisons.relation})`,
      asc(systems.name),
    )
  return rows.map(({ comparison, against }) => ({ ...comparison, against }))
}
