import { and, asc, desc, eq, isNotNull, isNull, not, type SQL, sql } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { BoardComparison } from '@/lib/leaderboard/board'
import type { Setting } from '@/lib/submissions/setting'
import type { Database } from '../client'
import { benchmarks, benchmarkVersions } from '../schema/benchmarks'
import { boardRows } from '../schema/scores'
import { submissions } from '../schema/submissions'
import { systemPeers, systems } from '../schema/systems'
import { shownComparison } from './boards-comparison'
import { isAnonymousAt } from './boards-public-rows'
import { toBoardComparison } from './boards-row'
import type { SystemMention } from './submission-result'

export type SystemFacts = Omit<
  typeof systems.$inferSelect,
  'organisationId' | 'createdBy' | 'slugIsPublic'
> & {
  base: SystemMention | null
  counterpart: SystemMention | null
  /** Others that it asks to be compared with. */
  peers: SystemMention[]
  /** Systems that name this one as their base. */
  derived: SystemMention[]
}

const base = alias(systems, 'base')
const counterpart = alias(systems, 'counterpart')
const mention = { slug: systems.slug, name: systems.name, kind: systems.kind }

/** Facts and lineage of a system; null where there is none of that name. */
export async function systemBySlug(db: Database, slug: string): Promise<SystemFacts | null> {
  const [row] = await db
    .select({
      system: systems,
      base: { slug: base.slug, name: base.name, kind: base.kind },
      counterpart: { slug: counterpart.slug, name: counterpart.name, kind: counterpart.kind },
    })
    .from(systems)
    .leftJoin(base, and(eq(base.id, systems.baseSystemId), isPublicSystem(base.id)))
    .leftJoin(
      counterpart,
      and(eq(counterpart.id, systems.counterpartSystemId), isPublicSystem(counterpart.id)),
    )
    .where(and(eq(systems.slug, slug), isPublic))
  if (!row) return null
  const derived = await db
    .select(mention)
    .from(systems)
    .where(and(eq(systems.baseSystemId, row.system.id), isPublic))
    .orderBy(asc(systems.name))
  const peers = await db
    .select(mention)
    .from(systemPeers)
    .innerJoin(systems, eq(systems.id, systemPeers.peerId))
    .where(and(eq(systemPeers.systemId, row.system.id), isPublic))
    .orderBy(asc(systems.name))
  const { organisationId: _organisation, createdBy: _creator, slugIsPublic: _settled, ...facts } = row.system
  return { ...facts, base: row.base, counterpart: row.counterpart, peers, derived }
}

/**
 * A system is public once a submission of it is, under its name. Before that its name may be a secret (an anonymous
 * submission, work not yet published), so pages and lists do not know it. A base that others name is public with them.
 */
const shown = sql`(s.published_at is not null and s.withdrawn_at is null and (s.anonymous_until is null or s.anonymous_until <= now()))`
const isPublicSystem = (id: PgColumn): SQL =>
  sql`(exists (select 1 from submissions s where s.system_id = ${id} and ${shown})
  or exists (select 1 from systems d join submissions s on s.system_id = d.id
             where (d.base_system_id = ${id} or d.counterpart_system_id = ${id}
               or exists (select 1 from system_peers p where p.system_id = d.id and p.peer_id = ${id})) and ${shown}))`
export const isPublic = isPublicSystem(systems.id)

export interface SystemResult {
  submissionId: string
  benchmark: {
    slug: string
    title: string
    suite: string | null
    primaryMetric: string
    demonstration: boolean
  }
  setting: Setting | null
  run: number
  value: number | null
  low: number | null
  high: number | null
  rank: number | null
  rankLow: number | null
  rankHigh: number | null
  entrants: number
  n: number
  answered: number
  publishedAt: Date | null
  /** Against its base; where there is no comparison with that, against its declared counterpart. */
  comparison: BoardComparison | null
}

/**
 * What a system scored, on the current versions, one row per submission, with the one comparison that says whether
 * adapting it helped; benchmarks in board order.
 */
export async function resultsOfSystem(
  db: Database,
  systemId: string,
  now = new Date(),
): Promise<SystemResult[]> {
  const anonymous = isAnonymousAt(submissions.anonymousUntil, now)
  const primary = sql`${benchmarkVersions.descriptor} -> 'metrics' ->> 0`
  const compared = shownComparison(db, { submissionId: boardRows.submissionId, anonymous }, primary, now)
  const rows = await db
    .select({
      row: boardRows,
      submission: submissions,
      version: benchmarkVersions,
      relation: compared.relation,
      againstId: compared.againstId,
      againstSlug: compared.againstSlug,
      againstName: compared.againstName,
      difference: compared.difference,
      differenceLow: compared.low,
      differenceHigh: compared.high,
      verdict: compared.verdict,
      settingMismatches: compared.settingMismatches,
    })
    .from(boardRows)
    .innerJoin(submissions, eq(submissions.id, boardRows.submissionId))
    .innerJoin(benchmarkVersions, eq(benchmarkVersions.id, submissions.versionId))
    .innerJoin(benchmarks, eq(benchmarks.currentVersionId, benchmarkVersions.id))
    .leftJoinLateral(compared, sql`true`)
    .where(
      and(
        eq(submissions.systemId, systemId),
        isNotNull(submissions.publishedAt),
        isNull(submissions.withdrawnAt),
        not(anonymous),
      ),
    )
    .orderBy(asc(benchmarks.suiteSlug), asc(benchmarks.position), desc(boardRows.value))
  return rows.map(({ row, submission, version, ...found }) => ({
    submissionId: submission.id,
    benchmark: {
      slug: version.benchmarkSlug,
      title: version.descriptor.title,
      suite: version.descriptor.suite,
      primaryMetric: version.descriptor.metrics[0] ?? '',
      demonstration: version.descriptor.demonstration,
    },
    setting: submission.setting,
    run: submission.run,
    value: row.value,
    low: row.low,
    high: row.high,
    rank: row.rank,
    rankLow: row.rankLow,
    rankHigh: row.rankHigh,
    entrants: row.entrants,
    n: row.n,
    answered: row.answered,
    publishedAt: submission.publishedAt,
    comparison: toBoardComparison(found),
  }))
}

export interface SystemListing extends SystemMention {
  family: string | null
  parameters: number | null
  openWeights: boolean | null
  base: { slug: string; name: string } | null
  benchmarks: number
  isDemonstration: boolean
}

/** Every public system with how many benchmarks it has results on, by name. */
export async function listSystems(db: Database): Promise<SystemListing[]> {
  const rows = await db
    .select({
      ...mention,
      family: systems.family,
      parameters: systems.parameters,
      openWeights: systems.openWeights,
      isDemonstration: systems.isDemonstration,
      baseSlug: base.slug,
      baseName: base.name,
      benchmarks: sql<number>`(select count(distinct v.benchmark_slug)::int from submissions s join benchmark_versions v on v.id = s.version_id where s.system_id = ${systems.id} and ${shown})`,
    })
    .from(systems)
    .leftJoin(base, and(eq(base.id, systems.baseSystemId), isPublicSystem(base.id)))
    .where(isPublic)
    .orderBy(asc(systems.isDemonstration), asc(sql`lower(${systems.name})`))
  return rows.map(({ baseSlug, baseName, ...row }) => ({
    ...row,
    base: baseSlug && baseName ? { slug: baseSlug, name: baseName } : null,
  }))
}
