import { and, eq, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { unpackColumn, unpackFloats } from '../packing'
import { replicateVectors, statisticColumns } from '../schema/scores'

/** One statistic of a scoring, a value per instance in the version's order; null when its layout has no such statistic. */
export async function statisticColumn(
  db: Database,
  scoring: { id: string; layout: readonly string[] },
  name: string,
): Promise<ArrayLike<number> | null> {
  const index = scoring.layout.indexOf(name)
  if (index < 0) return null
  const [column] = await db
    .select({ width: statisticColumns.width, packed: statisticColumns.packed })
    .from(statisticColumns)
    .where(and(eq(statisticColumns.scoringId, scoring.id), eq(statisticColumns.column, index)))
  return column ? unpackColumn(column) : null
}

/** A run of a statistic's values: reads only those bytes, however long the column is. */
export async function statisticSlice(
  db: Database,
  scoring: { id: string; layout: readonly string[] },
  name: string,
  from: number,
  count: number,
): Promise<ArrayLike<number> | null> {
  const index = scoring.layout.indexOf(name)
  if (index < 0) return null
  const [column] = await db
    .select({
      width: statisticColumns.width,
      packed: sql<Uint8Array>`substring(${statisticColumns.packed} from (1 + ${from}::int * ${statisticColumns.width}) for (${count}::int * ${statisticColumns.width}))`,
    })
    .from(statisticColumns)
    .where(and(eq(statisticColumns.scoringId, scoring.id), eq(statisticColumns.column, index)))
  return column ? unpackColumn(column) : null
}

/** Every statistic of a scoring, in the order of its layout. */
export async function statisticColumnsOf(db: Database, scoringId: string): Promise<ArrayLike<number>[]> {
  const rows = await db
    .select({ width: statisticColumns.width, packed: statisticColumns.packed })
    .from(statisticColumns)
    .where(eq(statisticColumns.scoringId, scoringId))
    .orderBy(statisticColumns.column)
  return rows.map(unpackColumn)
}

/** The stored bootstrap replicates of a metric; null when none are kept. */
export async function replicateVector(
  db: Database,
  scoringId: string,
  metric: string,
): Promise<Float64Array | null> {
  const [vector] = await db
    .select({ packed: replicateVectors.packed })
    .from(replicateVectors)
    .where(and(eq(replicateVectors.scoringId, scoringId), eq(replicateVectors.metric, metric)))
  return vector ? unpackFloats(vector.packed) : null
}
