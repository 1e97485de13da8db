import { and, desc, eq, isNotNull, isNull, ne, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Relation } from '@/lib/leaderboard/relation'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions } from '../schema/benchmarks'
import { comparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { isAnonymousAt } from './boards-public-rows'

export interface MedicalPair {
  submissionId: string
  againstSubmissionId: string
  system: string
  against: string
  /** Whether `against` is what the system was adapted from, or a general model named beside it. */
  relation: Exclude<Relation, 'peer'>
  benchmark: string
  metric: string
  difference: number
  low: number
  high: number
  verdict: 'better' | 'worse' | 'equivalent' | 'inconclusive'
}

/**
 * Comparisons of medical systems with the general ones they were adapted from (or a named counterpart) on current versions, by primary metric: what is not made up first,
 * then by benchmark and the narrower interval, one per system and benchmark.
 *
 * @param limit 1 or more
 */
export async function medicalPairs(db: Database, limit: number, now = new Date()): Promise<MedicalPair[]> {
  const other = alias(submissions, 'other')
  const general = alias(systems, 'general')
  const isShown = (side: typeof submissions | typeof other) =>
    and(isNotNull(side.publishedAt), isNull(side.withdrawnAt), not(isAnonymousAt(side.anonymousUntil, now)))
  const best = db
    .selectDistinctOn([submissions.systemId, submissions.versionId], {
      submissionId: comparisons.submissionId,
      againstSubmissionId: comparisons.againstSubmissionId,
      system: sql<string>`${systems.name}`.as('system_name'),
      against: sql<string>`${general.name}`.as('general_name'),
      relation: sql<MedicalPair['relation']>`${comparisons.relation}`.as('shown_relation'),
      benchmark: sql<string>`${benchmarkVersions.descriptor} ->> 'title'`.as('benchmark_title'),
      metric: comparisons.metric,
      difference: comparisons.difference,
      low: comparisons.low,
      high: comparisons.high,
      verdict: comparisons.verdict,
      isDemonstration: benchmarks.isDemonstration,
      position: benchmarks.position,
    })
    .from(comparisons)
    .innerJoin(submissions, eq(submissions.id, comparisons.submissionId))
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .innerJoin(other, eq(other.id, comparisons.againstSubmissionId))
    .innerJoin(general, eq(general.id, other.systemId))
    .innerJoin(benchmarks, eq(benchmarks.currentVersionId, submissions.versionId))
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .where(
      and(
        ne(comparisons.relation, 'peer'),
        eq(systems.kind, 'medical'),
        ne(general.kind, 'medical'),
        sql`${comparisons.metric} = ${benchmarkVersions.descriptor} -> 'metrics' ->> 0`,
        isShown(submissions),
        isShown(other),
      ),
    )
    .orderBy(
      submissions.systemId,
      submissions.versionId,
      desc(eq(comparisons.relation, 'base')),
      sql`cardinality(${comparisons.settingMismatches})`,
      desc(comparisons.computedAt),
      comparisons.againstSubmissionId,
    )
    .as('best')
  return db
    .select({
      submissionId: best.submissionId,
      againstSubmissionId: best.againstSubmissionId,
      system: best.system,
      against: best.against,
      relation: best.relation,
      benchmark: best.benchmark,
      metric: best.metric,
      difference: best.difference,
      low: best.low,
      high: best.high,
      verdict: best.verdict,
    })
    .from(best)
    .orderBy(best.isDemonstration, best.position, sql`${best.high} - ${best.low}`, best.submissionId)
    .limit(limit)
}
