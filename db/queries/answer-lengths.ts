import { inArray, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { predictions } from '../schema/submissions'

/** Mean number of characters of the answers of submissions, as uploaded; those without answers are absent. */
export async function answerLengths(
  db: Database,
  submissionIds: readonly string[],
): Promise<Map<string, number>> {
  if (submissionIds.length === 0) return new Map()
  const rows = await db
    .select({
      id: predictions.submissionId,
      length: sql<number>`avg(char_length(${predictions.raw} #>> '{}'))::float8`,
    })
    .from(predictions)
    .where(inArray(predictions.submissionId, [...submissionIds]))
    .groupBy(predictions.submissionId)
  return new Map(rows.map(({ id, length }) => [id, length]))
}
