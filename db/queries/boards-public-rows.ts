import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { RowSetting } from '@/lib/leaderboard/board'
import { UNSTATED } from '@/lib/leaderboard/board-query'
import { sizeClasses } from '@/lib/leaderboard/size-class'
import type { SystemKind } from '@/lib/systems/system'
import type { Database } from '../client'
import { boardRows, scores } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'

const base = alias(systems, 'base')

/** Whether a submission still hides its system and submitter at `now`. */
export const isAnonymousAt = (anonymousUntil: PgColumn, now: Date): SQL<boolean> =>
  sql<boolean>`coalesce(${anonymousUntil} > ${now.toISOString()}::timestamptz, false)`

/**
 * The rows of a version's board as the public may see them, as a subquery to select from. Names and every fact of an
 * anonymous submission's system are null in here already, so that no filter, sort or search built on it can tell them.
 * Withdrawn and unpublished submissions are left out even while the read model still has them.
 *
 * @param metric whose value, low and high the rows carry; ranks are those of the primary one
 */
export function publicRows(
  db: Database,
  { versionId, metric, isPrimary, now }: { versionId: string; metric: string; isPrimary: boolean; now: Date },
) {
  const anonymous = isAnonymousAt(submissions.anonymousUntil, now)
  const named = <T>(expression: unknown) =>
    sql<T | null>`case when ${anonymous} then null else ${expression} end`
  const values = isPrimary ? boardRows : scores
  const entry = (name: string) => sql`${submissions.setting} -> ${name}`
  const rows = db
    .select({
      submissionId: boardRows.submissionId,
      scoringId: boardRows.scoringId,
      anonymous: anonymous.as('anonymous'),
      /** The system's id, or the submission's own where it is anonymous: for counting systems. */
      counted: sql<string>`case when ${anonymous} then ${submissions.id} else ${systems.id} end`.as(
        'counted',
      ),
      slug: named<string>(systems.slug).as('system_slug'),
      name: named<string>(systems.name).as('system_name'),
      kind: named<SystemKind>(systems.kind).as('system_kind'),
      family: named<string>(systems.family).as('system_family'),
      parameters: named<string>(systems.parameters).as('system_parameters'),
      openWeights: named<boolean>(systems.openWeights).as('system_open_weights'),
      baseSlug: named<string>(base.slug).as('base_slug'),
      baseName: named<string>(base.name).as('base_name'),
      rank: boardRows.rank,
      rankLow: boardRows.rankLow,
      rankHigh: boardRows.rankHigh,
      value: sql<number | null>`${values.value}`.as('shown_value'),
      low: sql<number | null>`${values.low}`.as('shown_low'),
      high: sql<number | null>`${values.high}`.as('shown_high'),
      n: boardRows.n,
      answered: boardRows.answered,
      setting: sql<RowSetting | null>`${submissions.setting} - 'prompt'`.as('row_setting'),
      extraction: submissions.extraction,
      run: submissions.run,
      publishedAt: submissions.publishedAt,
      size: named<string>(sizeClassOf(systems.parameters)).as('size_class'),
      weights: named<string>(
        sql`case ${systems.openWeights} when true then 'open' when false then 'closed' else ${UNSTATED} end`,
      ).as('weights'),
      shots: sql<string>`case when ${isStated(entry('shots'))}
        then case when (${entry('shots')})::int = 0 then 'zero' else 'few' end else ${UNSTATED} end`.as(
        'shots',
      ),
      context: sql<string>`coalesce(${submissions.setting} ->> 'context', ${UNSTATED})`.as('context'),
      cot: yesNo(entry('chainOfThought')).as('cot'),
      tuned: yesNo(entry('fineTuned')).as('tuned'),
    })
    .from(boardRows)
    .innerJoin(submissions, eq(submissions.id, boardRows.submissionId))
    .innerJoin(systems, eq(systems.id, submissions.systemId))
    .leftJoin(base, eq(base.id, systems.baseSystemId))
    .$dynamic()
  const withValues = isPrimary
    ? rows
    : rows.leftJoin(
        scores,
        and(
          eq(scores.scoringId, boardRows.scoringId),
          eq(scores.metric, metric),
          eq(scores.sliceDimension, ''),
          eq(scores.sliceValue, ''),
        ),
      )
  return withValues
    .where(
      and(
        eq(boardRows.versionId, versionId),
        isNotNull(submissions.publishedAt),
        isNull(submissions.withdrawnAt),
      ),
    )
    .as('board')
}
export type PublicRows = ReturnType<typeof publicRows>

const isStated = (entry: SQL) => sql`coalesce(jsonb_typeof(${entry}), 'null') <> 'null'`

const yesNo = (entry: SQL) =>
  sql<string>`case jsonb_typeof(${entry}) when 'boolean' then case when (${entry})::boolean then 'yes' else 'no' end else ${UNSTATED} end`

function sizeClassOf(parameters: PgColumn): SQL {
  const cases = Object.entries(sizeClasses).map(([name, { to }]) =>
    Number.isFinite(to) ? sql`when ${parameters} < ${to} then ${name}` : sql`else ${name}`,
  )
  return sql`case when ${parameters} is null then ${UNSTATED} ${sql.join(cases, sql` `)} end`
}
