import { and, desc, eq, isNotNull, isNull, ne, not, type SQL, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Database } from '../client'
import { comparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { isAnonymousAt } from './boards-public-rows'

interface ComparedRow {
  readonly submissionId: PgColumn | SQL.Aliased<string>
  readonly anonymous: SQL<boolean> | SQL.Aliased<boolean>
}

/**
 * The one comparison a row shows as "against its base", to join laterally: with its base before a declared counterpart,
 * then the one whose settings differ least, then the newest; never with a peer. Only with submissions that the public
 * sees under their names, and only for rows that it sees so itself: an anonymous one would be known by the company it
 * keeps.
 */
export function shownComparison(db: Database, row: ComparedRow, metric: string | SQL, now: Date) {
  return db
    .select({
      relation: sql<'base' | 'counterpart'>`${comparisons.relation}`.as('shown_relation'),
      againstId: comparisons.againstSubmissionId,
      againstSlug: sql<string>`${systems.slug}`.as('against_slug'),
      againstName: sql<string>`${systems.name}`.as('against_name'),
      difference: comparisons.difference,
      low: sql<number>`${comparisons.low}`.as('difference_low'),
      high: sql<number>`${comparisons.high}`.as('difference_high'),
      verdict: comparisons.verdict,
      settingMismatches: comparisons.settingMismatches,
    })
    .from(comparisons)
    .innerJoin(submissions, eq(submissions.id, comparisons.againstSubmissionId))
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .where(
      and(
        sql`${comparisons.submissionId} = ${row.submissionId}`,
        ne(comparisons.relation, 'peer'),
        sql`${comparisons.metric} = ${metric}`,
        not(row.anonymous),
        isNotNull(submissions.publishedAt),
        isNull(submissions.withdrawnAt),
        not(isAnonymousAt(submissions.anonymousUntil, now)),
      ),
    )
    .orderBy(
      desc(eq(comparisons.relation, 'base')),
      sql`cardinality(${comparisons.settingMismatches})`,
      desc(comparisons.computedAt),
      comparisons.againstSubmissionId,
    )
    .limit(1)
    .as('comparison')
}
