import { and, type SQL, sql } from 'drizzle-orm'
import { type BoardQuery, naturalDirection } from '@/lib/leaderboard/board-query'
import type { shownComparison } from './boards-comparison'
import type { PublicRows } from './boards-public-rows'

/** The rows a filter lets through. */
export function matching(board: PublicRows, query: BoardQuery): SQL | undefined {
  const equal = { ...pick(board), weights: board.weights }
  const conditions = Object.entries(equal).map(([name, column]) => {
    const wanted = query[name as keyof typeof equal]
    return wanted === null ? undefined : sql`${column} = ${wanted}`
  })
  if (query.q) {
    const pattern = `%${query.q.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(
      sql`(${board.name} ilike ${pattern} or ${board.family} ilike ${pattern} or ${board.baseName} ilike ${pattern})`,
    )
  }
  return and(...conditions)
}

const pick = ({ kind, family, size, shots, context, cot, tuned }: PublicRows) => ({
  kind,
  family,
  size,
  shots,
  context,
  cot,
  tuned,
})

type Comparison = ReturnType<typeof shownComparison>

/**
 * The order of the rows. What has no value stands last in both directions: PostgreSQL would put it first when sorting
 * downwards. Equal values fall back to rank and then to the submission's id, so that pages never overlap.
 */
export function ordering(
  board: PublicRows,
  comparison: Comparison,
  query: BoardQuery,
  higherIsBetter: boolean,
): SQL[] {
  const keys: Record<BoardQuery['sort'], SQL> = {
    rank: sql`${board.rank}`,
    score: sql`nullif(${board.value}, 'NaN')`,
    system: sql`lower(${board.name})`,
    base: sql`${comparison.difference}`,
    coverage: sql`${board.answered}::float8 / nullif(${board.n}, 0)`,
    date: sql`${board.publishedAt}`,
  }
  const direction = query.dir ?? naturalDirection(query.sort, higherIsBetter)
  const best = sql.raw(higherIsBetter ? 'desc' : 'asc')
  return [
    sql`${keys[query.sort]} ${sql.raw(direction)} nulls last`,
    sql`${board.rank} asc nulls last`,
    sql`nullif(${board.value}, 'NaN') ${best} nulls last`,
    sql`${board.submissionId}`,
  ]
}
