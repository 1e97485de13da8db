import { and, desc, eq, isNotNull, isNull, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions } from '../schema/benchmarks'
import { comparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { isAnonymousAt } from './boards-public-rows'

export interface BasePair {
  submissionId: string
  againstSubmissionId: string
  system: string
  base: string
  benchmark: string
  metric: string
  difference: number
  low: number
  high: number
  verdict: 'better' | 'worse' | 'equivalent' | 'inconclusive'
}

/**
 * Comparisons of adapted systems with their bases on current versions, by primary metric: what is not made up first,
 * then by benchmark and the narrower interval, one per system and benchmark.
 *
 * @param limit 1 or more
 */
export async function basePairs(db: Database, limit: number, now = new Date()): Promise<BasePair[]> {
  const other = alias(submissions, 'other')
  const base = alias(systems, 'base')
  const isShown = (side: typeof submissions | typeof other) =>
    and(isNotNull(side.publishedAt), isNull(side.withdrawnAt), not(isAnonymousAt(side.anonymousUntil, now)))
  const best = db
    .selectDistinctOn([submissions.systemId, submissions.versionId], {
      submissionId: comparisons.submissionId,
      againstSubmissionId: comparisons.againstSubmissionId,
      system: sql<string>`${systems.name}`.as('system_name'),
      base: sql<string>`${base.name}`.as('base_name'),
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
    .innerJoin(base, eq(base.id, other.systemId))
    .innerJoin(benchmarks, eq(benchmarks.currentVersionId, submissions.versionId))
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .where(
      and(
        eq(comparisons.relation, 'base'),
        sql`${comparisons.metric} = ${benchmarkVersions.descriptor} -> 'metrics' ->> 0`,
        isShown(submissions),
        isShown(other),
      ),
    )
    .orderBy(
      submissions.systemId,
      submissions.versionId,
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
      base: best.base,
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
