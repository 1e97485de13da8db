import { sql } from 'drizzle-orm'
import { bySliceOrder } from '@/lib/benchmarks/slice-order'
import type { Database } from '../client'

/** The values that occur in each slice dimension of a version, in order. */
export async function sliceValues(db: Database, versionId: string): Promise<Record<string, string[]>> {
  const rows = await db.execute<{ dimension: string; values: string[] }>(sql`
    select entry.key as dimension, array_agg(distinct entry.value) as values
    from instances, jsonb_each_text(slices) as entry
    where version_id = ${versionId}
    group by entry.key`)
  return Object.fromEntries(rows.map(({ dimension, values }) => [dimension, values.sort(bySliceOrder)]))
}
