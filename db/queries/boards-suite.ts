import { and, asc, desc, eq, inArray, isNotNull, isNull, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { z } from 'zod'
import type { SuiteDescriptor } from '@/lib/benchmarks/suites'
import type { SuiteBoard, SuiteBoardRow, SuiteCell, SuiteColumn } from '@/lib/leaderboard/suite-board'
import { countsInSuite } from '@/lib/leaderboard/suite-row'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, suites } from '../schema/benchmarks'
import { boardRows, comparisons, scores, suiteRows } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { isAnonymousAt } from './boards-public-rows'
import { isWholeScore, suiteMetric } from './suite-metric'

/** As `suiteSettingKey` writes it. */
const SettingKey = z.object({
  shots: z.number().nullable(),
  chainOfThought: z.boolean().nullable(),
  decoding: z.string().nullable(),
  fineTuned: z.boolean().nullable(),
})

/**
 * A suite's board: a row per system and way of running it, a column per benchmark. Anonymous submissions are not on it
 * (which of them belong together would say whose they are), and a cell that was withdrawn a moment ago takes the
 * aggregate with it.
 *
 * @returns null where there is no such suite
 */
export async function suiteBoard(db: Database, slug: string, now = new Date()): Promise<SuiteBoard | null> {
  const [head] = await db.select({ descriptor: suites.descriptor }).from(suites).where(eq(suites.slug, slug))
  if (!head) return null
  const suite = head.descriptor
  const [columns, rows, cells] = await Promise.all([
    suiteColumns(db, suite),
    rowsOf(db, slug),
    cellsOf(db, suite, now),
  ])
  return {
    suite,
    isDemonstration: columns.some(({ isDemonstration }) => isDemonstration),
    columns,
    absent: suite.benchmarks
      .map((benchmark) => benchmark.slug)
      .filter((name) => !columns.some((column) => column.slug === name)),
    rows: rows.flatMap((row) => toRow(row, cells) ?? []),
  }
}

async function suiteColumns(
  db: Database,
  suite: SuiteDescriptor,
): Promise<(SuiteColumn & { isDemonstration: boolean })[]> {
  const slugs = suite.benchmarks.map((benchmark) => benchmark.slug)
  const rows = await db
    .select({
      slug: benchmarks.slug,
      title: sql<string>`${benchmarkVersions.descriptor} ->> 'title'`,
      metric: suiteMetric(suite),
      instanceCount: benchmarkVersions.instanceCount,
      isDemonstration: benchmarks.isDemonstration,
      submissions: sql<number>`(select count(*)::int from ${boardRows} where ${boardRows.versionId} = ${benchmarkVersions.id})`,
    })
    .from(benchmarks)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .where(inArray(benchmarks.slug, slugs))
  return rows.sort((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug))
}

const base = alias(systems, 'base')

const rowsOf = (db: Database, slug: string) =>
  db
    .select({
      systemId: suiteRows.systemId,
      settingKey: suiteRows.settingKey,
      submissionIds: suiteRows.submissionIds,
      value: suiteRows.value,
      low: suiteRows.low,
      high: suiteRows.high,
      rank: suiteRows.rank,
      rankLow: suiteRows.rankLow,
      rankHigh: suiteRows.rankHigh,
      slug: systems.slug,
      name: systems.name,
      kind: systems.kind,
      family: systems.family,
      parameters: systems.parameters,
      openWeights: systems.openWeights,
      baseSlug: base.slug,
      baseName: base.name,
    })
    .from(suiteRows)
    .innerJoin(systems, eq(systems.id, suiteRows.systemId))
    .leftJoin(base, eq(base.id, systems.baseSystemId))
    .where(eq(suiteRows.suiteSlug, slug))
    .orderBy(asc(suiteRows.rank), asc(systems.name), asc(suiteRows.settingKey))

/** What the public may see of the submissions behind the rows, by submission. */
async function cellsOf(db: Database, suite: SuiteDescriptor, now: Date): Promise<Map<string, SuiteCell>> {
  const other = alias(submissions, 'other')
  const verdict = db
    .select({ verdict: comparisons.verdict, relation: comparisons.relation })
    .from(comparisons)
    .innerJoin(other, eq(other.id, comparisons.againstSubmissionId))
    .where(
      and(
        eq(comparisons.submissionId, boardRows.submissionId),
        inArray(comparisons.relation, ['base', 'counterpart']),
        eq(comparisons.metric, suiteMetric(suite)),
        isNotNull(other.publishedAt),
        isNull(other.withdrawnAt),
        not(isAnonymousAt(other.anonymousUntil, now)),
      ),
    )
    .orderBy(
      desc(eq(comparisons.relation, 'base')),
      sql`cardinality(${comparisons.settingMismatches})`,
      comparisons.againstSubmissionId,
    )
    .limit(1)
    .as('verdict')
  const rows = await db
    .select({
      submissionId: boardRows.submissionId,
      value: scores.value,
      low: scores.low,
      high: scores.high,
      n: boardRows.n,
      answered: boardRows.answered,
      setting: submissions.setting,
      benchmark: benchmarks.slug,
      verdict: verdict.verdict,
      relation: verdict.relation,
    })
    .from(boardRows)
    .innerJoin(submissions, eq(submissions.id, boardRows.submissionId))
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, boardRows.versionId))
    .innerJoin(benchmarks, eq(benchmarks.slug, benchmarkVersions.benchmarkSlug))
    .leftJoin(scores, and(eq(scores.scoringId, boardRows.scoringId), isWholeScore(suiteMetric(suite))))
    .leftJoinLateral(verdict, sql`true`)
    .where(
      and(
        sql`${boardRows.submissionId} in (select cell.value::uuid from ${suiteRows}, jsonb_each_text(${suiteRows.submissionIds}) cell
          where ${suiteRows.suiteSlug} = ${suite.slug})`,
        isNotNull(submissions.publishedAt),
        isNull(submissions.withdrawnAt),
        not(isAnonymousAt(submissions.anonymousUntil, now)),
      ),
    )
  const contexts = new Map(suite.benchmarks.map(({ slug, context }) => [slug, context ?? null]))
  return new Map(
    rows.map(({ submissionId, value, low, high, setting, benchmark, relation, ...cell }) => {
      const isCounterpart = relation === 'counterpart'
      const counts = countsInSuite(setting, contexts.get(benchmark) ?? null)
      const otherContext = counts ? null : (setting?.context ?? 'context not stated')
      return [
        submissionId,
        { submissionId, estimate: { value, low, high }, otherContext, isCounterpart, ...cell },
      ]
    }),
  )
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number]

/** Null where none of its submissions is public (any more). */
function toRow(row: Row, shown: ReadonlyMap<string, SuiteCell>): SuiteBoardRow | null {
  const named = Object.entries(row.submissionIds)
  const cells = new Map(
    named.flatMap(([benchmark, id]) => {
      const cell = shown.get(id)
      return cell ? [[benchmark, cell] as const] : []
    }),
  )
  if (cells.size === 0) return null
  const isWhole = cells.size === named.length && row.value !== null
  const { rank, rankLow, rankHigh, slug, name, kind, family, parameters, openWeights } = row
  return {
    key: `${row.systemId} ${row.settingKey}`,
    system: {
      slug,
      name,
      kind,
      family,
      parameters,
      openWeights,
      base:
        row.baseSlug !== null && row.baseName !== null ? { slug: row.baseSlug, name: row.baseName } : null,
    },
    setting: { ...SettingKey.parse(JSON.parse(row.settingKey)), context: null },
    cells,
    aggregate: isWhole ? { value: row.value, low: row.low, high: row.high } : null,
    rank:
      isWhole && rank !== null && rankLow !== null && rankHigh !== null
        ? { rank, low: rankLow, high: rankHigh }
        : null,
  }
}
