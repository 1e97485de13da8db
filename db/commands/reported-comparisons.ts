import { sql } from 'drizzle-orm'
import type { ReportedComparison } from '@/lib/benchmarks/reported/reported-comparison'
import type { Database } from '../client'
import { reportedComparisons } from '../schema/benchmarks'

/** Fits the 65,534 parameters of a statement. */
const rowsPerStatement = 500

/**
 * Stores comparisons from papers, all or none. One that is there already is corrected, not added a second time.
 *
 * @returns how many are stored
 */
export async function saveReportedComparisons(
  db: Database,
  comparisons: readonly ReportedComparison[],
): Promise<number> {
  if (comparisons.length === 0) return 0
  await db.transaction(async (tx) => {
    for (let from = 0; from < comparisons.length; from += rowsPerStatement) {
      await tx
        .insert(reportedComparisons)
        .values(comparisons.slice(from, from + rowsPerStatement))
        .onConflictDoUpdate({
          target: [
            reportedComparisons.source,
            reportedComparisons.benchmark,
            reportedComparisons.systemName,
            reportedComparisons.againstName,
            reportedComparisons.metric,
          ],
          set: {
            instanceCount: sql`excluded.instance_count`,
            value: sql`excluded.value`,
            valueLow: sql`excluded.value_low`,
            valueHigh: sql`excluded.value_high`,
            againstValue: sql`excluded.against_value`,
            againstLow: sql`excluded.against_low`,
            againstHigh: sql`excluded.against_high`,
            difference: sql`excluded.difference`,
            low: sql`excluded.low`,
            high: sql`excluded.high`,
            pValue: sql`excluded.p_value`,
            method: sql`excluded.method`,
            sourceUrl: sql`excluded.source_url`,
          },
        })
    }
    await tx.execute(sql`select pg_notify('rounds_changed', 'reported comparisons')`)
  })
  return comparisons.length
}
