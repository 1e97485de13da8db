import { asc, desc, eq } from 'drizzle-orm'
import type { ReportedKind } from '@/lib/benchmarks/reported/reported-result'
import type { Database } from '../client'
import { reportedResults } from '../schema/benchmarks'

export interface ReportedRow {
  systemName: string
  metric: string
  value: number
  instanceCount: number | null
  kind: ReportedKind
  setting: string
  source: string
  sourceUrl: string | null
}

/** Figures from papers on a benchmark, the highest first. They are never part of a rank. */
export async function reportedResultsOf(db: Database, benchmarkSlug: string): Promise<ReportedRow[]> {
  return db
    .select({
      systemName: reportedResults.systemName,
      metric: reportedResults.metric,
      value: reportedResults.value,
      instanceCount: reportedResults.instanceCount,
      kind: reportedResults.kind,
      setting: reportedResults.setting,
      source: reportedResults.source,
      sourceUrl: reportedResults.sourceUrl,
    })
    .from(reportedResults)
    .where(eq(reportedResults.benchmarkSlug, benchmarkSlug))
    .orderBy(asc(reportedResults.metric), desc(reportedResults.value), asc(reportedResults.systemName))
}
