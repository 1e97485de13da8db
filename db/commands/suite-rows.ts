import { and, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm'
import type { SuiteDescriptor } from '@/lib/benchmarks/suites'
import { boardPlaces } from '@/lib/leaderboard/board-places'
import { type SuiteAggregate, suiteAggregate } from '@/lib/leaderboard/suite-aggregate'
import { countsInSuite, suiteRows as rowsOf, type SuiteRow } from '@/lib/leaderboard/suite-row'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import { firstReplicates } from '../queries/first-replicates'
import { isWholeScore, suiteMetric } from '../queries/suite-metric'
import { benchmarks, benchmarkVersions, suites } from '../schema/benchmarks'
import { boardRows, scores, suiteRows } from '../schema/scores'
import { submissions } from '../schema/submissions'

/** Replicates behind the interval of an aggregate and the ranks of a suite: enough for both, a fifth of the reading. */
const replicates = 2000

/** Rewrites the rows of every suite that a version counts for, where it is its benchmark's current one. */
export async function refreshSuiteOf(tx: Database, versionId: string, now: Date): Promise<void> {
  const found = await tx
    .select({ descriptor: suites.descriptor })
    .from(benchmarks)
    .innerJoin(
      suites,
      sql`${suites.descriptor} -> 'benchmarks' @> jsonb_build_array(jsonb_build_object('slug', ${benchmarks.slug}))`,
    )
    .where(eq(benchmarks.currentVersionId, versionId))
    // two boards that share suites take their locks in one order
    .orderBy(suites.slug)
  for (const { descriptor } of found) await refreshSuite(tx, descriptor, now)
}

/** Rewrites the rows of a suite from the boards of its benchmarks. */
export async function refreshSuite(tx: Database, suite: SuiteDescriptor, now: Date): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('rounds suite'), hashtext(${suite.slug}))`)
  const rows = rowsOf(await suiteCells(tx, suite, now))
  const aggregates = await aggregatesOf(tx, suite, rows)
  const { places, entrants } = boardPlaces(
    rows.map((row) => ({
      id: row.settingKey,
      value: aggregates.get(row)?.value ?? null,
      replicates: aggregates.get(row)?.replicates ?? null,
      unrankedBecause: null,
    })),
    { higherIsBetter: await higherIsBetter(tx, suite) },
  )
  await tx.delete(suiteRows).where(eq(suiteRows.suiteSlug, suite.slug))
  for (let from = 0; from < rows.length; from += 1000) {
    await tx.insert(suiteRows).values(
      rows.slice(from, from + 1000).map((row, i) => {
        const { rank, rankLow, rankHigh } = places[from + i]!
        const aggregate = aggregates.get(row)
        return {
          suiteSlug: suite.slug,
          systemId: row.systemId,
          settingKey: row.settingKey,
          submissionIds: Object.fromEntries([...row.cells].map(([slug, cell]) => [slug, cell.submissionId])),
          value: aggregate?.value ?? null,
          low: aggregate?.interval?.low ?? null,
          high: aggregate?.interval?.high ?? null,
          ...{ rank, rankLow, rankHigh, entrants },
        }
      }),
    )
  }
}

type Cell = Awaited<ReturnType<typeof suiteCells>>[number]

/** Board rows of the suite's current versions under their systems' names. */
async function suiteCells(tx: Database, suite: SuiteDescriptor, now: Date) {
  const slugs = suite.benchmarks.map(({ slug }) => slug)
  const rows = await tx
    .select({
      submissionId: submissions.id,
      systemId: submissions.systemId,
      setting: submissions.setting,
      publishedAt: submissions.publishedAt,
      benchmark: benchmarks.slug,
      metric: suiteMetric(suite),
      scoringId: boardRows.scoringId,
      // a row that may not rank on its benchmark adds to no aggregate
      value: sql<number | null>`case when ${boardRows.rank} is null then null else ${scores.value} end`,
    })
    .from(boardRows)
    .innerJoin(submissions, eq(submissions.id, boardRows.submissionId))
    .innerJoin(benchmarks, eq(benchmarks.currentVersionId, boardRows.versionId))
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, boardRows.versionId))
    .leftJoin(scores, and(eq(scores.scoringId, boardRows.scoringId), isWholeScore(suiteMetric(suite))))
    .where(
      and(
        inArray(benchmarks.slug, slugs),
        isNotNull(submissions.publishedAt),
        isNull(submissions.withdrawnAt),
        sql`coalesce(${submissions.anonymousUntil} <= ${now.toISOString()}::timestamptz, true)`,
      ),
    )
  const contexts = new Map(suite.benchmarks.map(({ slug, context }) => [slug, context ?? null]))
  return rows.map((row) => {
    const counts = countsInSuite(row.setting, contexts.get(row.benchmark) ?? null)
    return {
      ...row,
      publishedAt: row.publishedAt as Date,
      counts,
      // nor does one that was run in another context than the suite's
      value: counts ? row.value : null,
    }
  })
}

/** Aggregates of the complete rows; the others have none. */
async function aggregatesOf(
  tx: Database,
  suite: SuiteDescriptor,
  rows: readonly SuiteRow<Cell>[],
): Promise<Map<SuiteRow<Cell>, SuiteAggregate>> {
  const complete = rows.filter(({ cells }) =>
    suite.benchmarks.every(({ slug }) => (cells.get(slug)?.value ?? null) !== null),
  )
  const vectors = new Map<string, Float64Array>()
  for (const { slug } of suite.benchmarks) {
    const cells = complete.map((row) => row.cells.get(slug)!)
    const metric = cells[0]?.metric
    if (metric === undefined) continue
    const loaded = await firstReplicates(
      tx,
      cells.map(({ scoringId }) => scoringId),
      metric,
      replicates,
    )
    for (const [scoringId, vector] of loaded) vectors.set(scoringId, vector)
  }
  const aggregates = new Map<SuiteRow<Cell>, SuiteAggregate>()
  for (const row of complete) {
    const cells = new Map(
      [...row.cells].map(([slug, cell]) => [
        slug,
        { value: cell.value, replicates: vectors.get(cell.scoringId) ?? null },
      ]),
    )
    const aggregate = suiteAggregate(suite, cells)
    if (aggregate) aggregates.set(row, aggregate)
  }
  return aggregates
}

/** The direction of the suite's benchmarks. @throws Error where they differ: their mean would mean nothing */
async function higherIsBetter(tx: Database, suite: SuiteDescriptor): Promise<boolean> {
  const rows = await tx
    .select({ metric: suiteMetric(suite) })
    .from(benchmarks)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .where(
      inArray(
        benchmarks.slug,
        suite.benchmarks.map(({ slug }) => slug),
      ),
    )
  const directions = new Set(rows.map(({ metric }) => metricById(metric)?.higherIsBetter ?? true))
  if (directions.size > 1) throw new Error(`suite "${suite.slug}" mixes metrics of both directions`)
  return directions.has(true) || directions.size === 0
}
