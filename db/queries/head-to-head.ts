import { and, asc, eq, isNotNull, isNull, not, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { HeadToHeadMaterial, ListedComparison } from '@/lib/leaderboard/head-to-head-board'
import { metricById } from '@/lib/scoring/metrics/table'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions, suites } from '../schema/benchmarks'
import { bestComparisons, boardRows, comparisons } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import { isAnonymousAt } from './boards-public-rows'

const other = alias(submissions, 'other')

/**
 * Every stored comparison between submissions that the public sees under their names, by primary metric, on current
 * versions. Which of them a page shows, and how it calls them, is worked out from these.
 *
 * @param options.ofBest the best submission of each side, rather than each submission against the closest in setting
 * @param options.pair only of this system and this base, by slug
 */
export async function headToHeadMaterial(
  db: Database,
  { ofBest, pair = null }: { ofBest: boolean; pair?: { system: string; base: string } | null },
  now = new Date(),
): Promise<HeadToHeadMaterial> {
  const [columns, titles, named, rows, counts] = await Promise.all([
    benchmarkColumns(db),
    db
      .select({ slug: suites.slug, title: sql<string>`${suites.descriptor} ->> 'title'` })
      .from(suites)
      .orderBy(asc(suites.position)),
    pairedSystems(db),
    comparisonRows(db, ofBest ? bestComparisons : comparisons, pair, now),
    ofBest ? submissionCounts(db, now) : null,
  ])
  const columnOf = new Map(columns.map((column) => [column.versionId, column]))
  const systemOf = new Map(named.map((system) => [system.id, system]))
  const listed = rows.flatMap(({ versionId, systemId, baseId, metric, ...row }): ListedComparison[] => {
    const column = columnOf.get(versionId)
    const [system, base] = [systemOf.get(systemId), systemOf.get(baseId)]
    if (!column || column.metric !== metric || !system || !base) return []
    const countOf = (id: string) => counts?.get(`${id} ${versionId}`) ?? 1
    return [
      {
        ...row,
        system,
        base,
        kinds: [system.kind, base.kind],
        benchmark: column.slug,
        isDemonstration: column.isDemonstration || system.isDemonstration || base.isDemonstration,
        higherIsBetter: column.higherIsBetter,
        detail: null,
        chosenFrom: counts && [countOf(systemId), countOf(baseId)],
      },
    ]
  })
  const used = new Set(listed.map(({ benchmark }) => benchmark))
  return {
    comparisons: listed,
    benchmarks: columns.flatMap(
      ({ versionId: _version, isDemonstration: _kind, higherIsBetter: _direction, ...column }) =>
        used.has(column.slug) ? [column] : [],
    ),
    suites: titles,
  }
}

const cited = sql`${benchmarkVersions.descriptor} -> 'citation'`

/** Benchmarks in board order: by suite as the menu has them, then by place in the suite. */
async function benchmarkColumns(db: Database) {
  const rows = await db
    .select({
      versionId: benchmarkVersions.id,
      slug: benchmarks.slug,
      title: sql<string>`${benchmarkVersions.descriptor} ->> 'title'`,
      suite: benchmarks.suiteSlug,
      task: sql<string>`${benchmarkVersions.descriptor} ->> 'task'`,
      metrics: sql<string[]>`${benchmarkVersions.descriptor} -> 'metrics'`,
      publication: sql<string>`coalesce(${cited} ->> 'url', ${cited} ->> 'text', '')`,
      overlaps: sql<string[]>`coalesce(${benchmarkVersions.descriptor} -> 'overlaps', '[]')`,
      instanceCount: benchmarkVersions.instanceCount,
      isDemonstration: benchmarks.isDemonstration,
    })
    .from(benchmarks)
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, benchmarks.currentVersionId))
    .leftJoin(suites, eq(suites.slug, benchmarks.suiteSlug))
    .orderBy(asc(suites.position), asc(benchmarks.position), asc(benchmarks.slug))
  return rows.map((row) => {
    const metric = row.metrics[0] ?? ''
    return { ...row, metric, pooled: null, higherIsBetter: metricById(metric)?.higherIsBetter ?? true }
  })
}

/** Systems that name another or are named, each read once however many comparisons it has. */
const pairedSystems = (db: Database) =>
  db
    .select({
      id: systems.id,
      slug: systems.slug,
      name: systems.name,
      kind: systems.kind,
      family: systems.family,
      parameters: systems.parameters,
      isDemonstration: systems.isDemonstration,
    })
    .from(systems)
    .where(
      sql`coalesce(${systems.baseSystemId}, ${systems.counterpartSystemId}) is not null or ${systems.id} in
        (select base_system_id from systems union select counterpart_system_id from systems
         union select system_id from system_peers union select peer_id from system_peers)`,
    )

const isShown = (side: typeof submissions | typeof other, now: Date) =>
  and(isNotNull(side.publishedAt), isNull(side.withdrawnAt), not(isAnonymousAt(side.anonymousUntil, now)))

const comparisonRows = (
  db: Database,
  table: typeof comparisons | typeof bestComparisons,
  pair: { system: string; base: string } | null,
  now: Date,
) =>
  db
    .select({
      versionId: submissions.versionId,
      systemId: submissions.systemId,
      baseId: other.systemId,
      relation: table.relation,
      submissionId: table.submissionId,
      againstSubmissionId: table.againstSubmissionId,
      metric: table.metric,
      difference: table.difference,
      low: table.low,
      high: table.high,
      p: table.pValue,
      n: table.n,
      onlyThis: table.onlyThis,
      onlyOther: table.onlyOther,
      verdict: table.verdict,
      detectableDifference: table.detectableDifference,
      value: boardRows.value,
      shots: sql<number | null>`(${submissions.setting} ->> 'shots')::int`,
      mismatches: table.settingMismatches,
    })
    .from(table)
    .innerJoin(submissions, eq(submissions.id, table.submissionId))
    .innerJoin(other, eq(other.id, table.againstSubmissionId))
    .leftJoin(boardRows, eq(boardRows.submissionId, table.submissionId))
    .where(
      and(
        sql`${submissions.versionId} in (select current_version_id from benchmarks)`,
        isShown(submissions, now),
        isShown(other, now),
        pair ? isOf(submissions, pair.system) : undefined,
        pair ? isOf(other, pair.base) : undefined,
      ),
    )

const isOf = (side: typeof submissions | typeof other, slug: string) =>
  sql`${side.systemId} = (select id from systems where slug = ${slug})`

/** Public submissions of each system on each version: what its best one was chosen from. */
async function submissionCounts(db: Database, now: Date): Promise<Map<string, number>> {
  const rows = await db
    .select({
      systemId: submissions.systemId,
      versionId: submissions.versionId,
      count: sql<number>`count(*)::int`,
    })
    .from(submissions)
    .where(isShown(submissions, now))
    .groupBy(submissions.systemId, submissions.versionId)
  return new Map(rows.map(({ systemId, versionId, count }) => [`${systemId} ${versionId}`, count]))
}
