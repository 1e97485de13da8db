import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { unpackFloats } from '../packing'
import { replicateVectors } from '../schema/scores'

/**
 * The first replicates of a metric of many scorings, by scoring; those that have none are absent.
 *
 * @param count how many of each: the whole of a thousand vectors would be 80 MB
 */
export async function firstReplicates(
  db: Database,
  scoringIds: readonly string[],
  metric: string,
  count: number,
): Promise<Map<string, Float64Array>> {
  if (scoringIds.length === 0) return new Map()
  const rows = await db
    .select({
      scoringId: replicateVectors.scoringId,
      packed: sql<Uint8Array>`substring(${replicateVectors.packed} from 1 for ${8 * count}::int)`,
    })
    .from(replicateVectors)
    .where(and(inArray(replicateVectors.scoringId, [...scoringIds]), eq(replicateVectors.metric, metric)))
  return new Map(rows.map(({ scoringId, packed }) => [scoringId, unpackFloats(packed)]))
}
