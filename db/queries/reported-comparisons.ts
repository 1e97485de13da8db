import { and, asc, count, eq } from 'drizzle-orm'
import type { ReportedComparison } from '@/lib/benchmarks/reported/reported-comparison'
import type { Database } from '../client'
import { reportedComparisons } from '../schema/benchmarks'

export interface ReportedComparisonList {
  readonly rows: readonly ReportedComparison[]
  /** Over all pages of the view. */
  readonly found: number
  /** Sources and their benchmarks, with how many comparisons each has, whatever the view. */
  readonly tables: readonly { readonly source: string; readonly benchmark: string; readonly count: number }[]
}

/** Comparisons from papers, by source, benchmark and names. */
export async function listReportedComparisons(
  db: Database,
  {
    benchmark,
    source,
    offset,
    limit,
  }: { benchmark: string | null; source: string | null; offset: number; limit: number },
): Promise<ReportedComparisonList> {
  const where = and(
    benchmark === null ? undefined : eq(reportedComparisons.benchmark, benchmark),
    source === null ? undefined : eq(reportedComparisons.source, source),
  )
  const [rows, [total], tables] = await Promise.all([
    db
      .select()
      .from(reportedComparisons)
      .where(where)
      .orderBy(
        asc(reportedComparisons.source),
        asc(reportedComparisons.benchmark),
        asc(reportedComparisons.systemName),
        asc(reportedComparisons.againstName),
        asc(reportedComparisons.metric),
      )
      .limit(limit)
      .offset(offset),
    db.select({ count: count() }).from(reportedComparisons).where(where),
    db
      .select({
        source: reportedComparisons.source,
        benchmark: reportedComparisons.benchmark,
        count: count(),
      })
      .from(reportedComparisons)
      .groupBy(reportedComparisons.source, reportedComparisons.benchmark)
      .orderBy(asc(reportedComparisons.source), asc(reportedComparisons.benchmark)),
  ])
  return {
    rows: rows.map(({ id: _id, addedAt: _addedAt, ...row }) => row),
    found: total?.count ?? 0,
    tables,
  }
}
