import { and, desc, eq, inArray, ne, type SQL, sql } from 'drizzle-orm'
import type { StudyAnalysis } from '@/lib/studies/analysis/analysis'
import { storedAnalysis } from '@/lib/studies/analysis/stored-analysis'
import type { Instrument, InstrumentMode } from '@/lib/studies/instruments/instrument'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { ArmKind, StudyStatus } from '@/lib/studies/states'
import type { Database } from '../client'
import { organisations } from '../schema/accounts'
import { instruments, studies, studyArms } from '../schema/studies'
import { studyResults } from '../schema/study-results'
import { submissions } from '../schema/submissions'
import { systems } from '../schema/systems'
import type { SystemMention } from './submission-result'
import { isPublic } from './system-results'

/** What the public may see of studies. Nothing here names a rater, and nothing names an arm while its study is open. */

/** How much there is of a study. Only what counts: hidden gold, repeats and calibration are left out. */
export interface StudyCounts {
  readonly arms: number
  readonly questions: number
  readonly items: number
  /** Ratings wanted and ratings there are. */
  readonly slots: number
  readonly ratings: number
  /** Raters with a rating. */
  readonly raters: number
}

export interface StudyListing {
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly status: Exclude<StudyStatus, 'draft'>
  readonly mode: InstrumentMode
  readonly instrument: string
  readonly axes: number
  readonly minutesPerRating: number
  readonly payPerHour: StudyPlan['payPerHour']
  readonly endsAt: Date | null
  readonly timeZone: string
  readonly closedAt: Date | null
  readonly isDemonstration: boolean
  readonly importedFrom: string | null
  readonly counts: StudyCounts
}

const counting = sql`i.kind in ('regular', 'anchor')`
const counts = {
  arms: sql<number>`(select count(*)::int from study_arms a where a.study_id = ${studies.id} and not a.is_check)`,
  questions: sql<number>`(select count(distinct i.question_id)::int from study_items i where i.study_id = ${studies.id} and ${counting})`,
  items: sql<number>`(select count(*)::int from study_items i where i.study_id = ${studies.id} and ${counting})`,
  slots: sql<number>`(select coalesce(sum(i.slot_count), 0)::int from study_items i where i.study_id = ${studies.id} and ${counting})`,
  ratings: sql<number>`(select count(*)::int from study_ratings g join study_items i on i.id = g.item_id where g.study_id = ${studies.id} and ${counting})`,
  raters: sql<number>`(select count(distinct g.rater_id)::int from study_ratings g join study_items i on i.id = g.item_id where g.study_id = ${studies.id} and ${counting})`,
}
const ofInstrument = and(
  eq(instruments.slug, studies.instrumentSlug),
  eq(instruments.version, studies.instrumentVersion),
)

/** Every study that was launched: open ones by their end, then closed ones, newest first; what is made up comes last. */
export async function listStudies(db: Database): Promise<StudyListing[]> {
  const rows = await db
    .select({
      slug: studies.slug,
      title: studies.title,
      description: studies.description,
      status: sql<StudyListing['status']>`${studies.status}`,
      mode: sql<InstrumentMode>`${instruments.definition} ->> 'mode'`,
      instrument: sql<string>`${instruments.definition} ->> 'title'`,
      axes: sql<number>`jsonb_array_length(${instruments.definition} -> 'axes')`,
      plan: studies.plan,
      endsAt: studies.endsAt,
      timeZone: studies.timeZone,
      closedAt: studies.closedAt,
      isDemonstration: studies.isDemonstration,
      importedFrom: studies.importedFrom,
      ...counts,
    })
    .from(studies)
    .innerJoin(instruments, ofInstrument)
    .where(ne(studies.status, 'draft'))
    .orderBy(
      sql`${studies.status} = 'closed'`,
      studies.isDemonstration,
      sql`case when ${studies.status} = 'open' then ${studies.endsAt} end asc nulls last`,
      desc(studies.closedAt),
      studies.slug,
    )
  return rows.map(({ plan, arms, questions, items, slots, ratings, raters, ...row }) => ({
    ...row,
    minutesPerRating: plan.minutesPerRating,
    payPerHour: plan.payPerHour,
    counts: { arms, questions, items, slots, ratings, raters },
  }))
}

/** A source of answers, after the blinding. */
export interface PublicArm {
  readonly id: string
  readonly name: string
  readonly kind: ArmKind
  /** The system behind it, where that is public. */
  readonly system: SystemMention | null
}

export interface PublicStudy {
  readonly id: string
  readonly slug: string
  readonly title: string
  readonly description: string
  readonly status: Exclude<StudyStatus, 'draft'>
  readonly instrument: Instrument
  readonly instrumentVersion: number
  readonly plan: StudyPlan
  /** Raters agreed to a text; its version. */
  readonly consentVersion: number | null
  readonly endsAt: Date | null
  readonly timeZone: string
  readonly showTexts: boolean
  readonly isDemonstration: boolean
  readonly importedFrom: string | null
  readonly launchedAt: Date | null
  readonly closedAt: Date | null
  readonly organisation: string | null
  readonly counts: StudyCounts
  /** null while the study is open: its raters read this page too. */
  readonly arms: readonly PublicArm[] | null
  /** How often somebody looked behind the blinding before the study was closed; null while it is open. */
  readonly unblindings: number | null
  /** null while the study is open: orders and sides follow from it. */
  readonly seed: string | null
}

/** A launched study; null for drafts and unknown names. */
export async function publicStudy(db: Database, slug: string): Promise<PublicStudy | null> {
  const [row] = await db
    .select({
      study: studies,
      definition: instruments.definition,
      organisation: organisations.name,
      ...counts,
      unblindings: sql<number>`(select count(*)::int from study_unblindings u where u.study_id = ${studies.id} and (${studies.closedAt} is null or u.at < ${studies.closedAt}))`,
    })
    .from(studies)
    .innerJoin(instruments, ofInstrument)
    .leftJoin(organisations, eq(organisations.id, studies.organisationId))
    .where(and(eq(studies.slug, slug), ne(studies.status, 'draft')))
  if (!row) return null
  const { study, arms, questions, items, slots, ratings, raters } = row
  const isClosed = study.status === 'closed'
  return {
    id: study.id,
    slug: study.slug,
    title: study.title,
    description: study.description,
    status: isClosed ? 'closed' : 'open',
    instrument: row.definition,
    instrumentVersion: study.instrumentVersion,
    plan: study.plan,
    consentVersion: study.consentText === '' ? null : study.consentVersion,
    endsAt: study.endsAt,
    timeZone: study.timeZone,
    showTexts: study.showTexts,
    isDemonstration: study.isDemonstration,
    importedFrom: study.importedFrom,
    launchedAt: study.launchedAt,
    closedAt: study.closedAt,
    organisation: row.organisation,
    counts: { arms, questions, items, slots, ratings, raters },
    arms: isClosed ? await armsOf(db, study.id) : null,
    unblindings: isClosed ? row.unblindings : null,
    seed: isClosed ? study.seed : null,
  }
}

/** An arm's system is told only where the submission it came from is public under its name. */
async function armsOf(db: Database, studyId: string): Promise<PublicArm[]> {
  const rows = await db
    .select({
      id: studyArms.id,
      name: studyArms.name,
      kind: studyArms.kind,
      system: { slug: systems.slug, name: systems.name, kind: systems.kind },
      isShown: sql<boolean>`${isPublic} and ${isShownSubmission}`,
    })
    .from(studyArms)
    .leftJoin(submissions, eq(submissions.id, studyArms.submissionId))
    .leftJoin(systems, eq(systems.id, systemOfArm))
    .where(and(eq(studyArms.studyId, studyId), eq(studyArms.isCheck, false)))
    .orderBy(studyArms.position)
  return rows.map(({ isShown, system, ...arm }) => ({ ...arm, system: isShown ? system : null }))
}

export const systemOfArm: SQL = sql`coalesce(${studyArms.systemId}, ${submissions.systemId})`
export const isShownSubmission: SQL = sql`(${submissions.id} is null or (${submissions.publishedAt} is not null
  and ${submissions.withdrawnAt} is null and (${submissions.anonymousUntil} is null or ${submissions.anonymousUntil} <= now())))`

export interface ResultsVersion {
  readonly version: number
  readonly reason: string
  readonly frozenAt: Date
}

/** Frozen versions of a study's results, newest first. */
export const resultsVersions = (db: Database, studyId: string): Promise<ResultsVersion[]> =>
  db
    .select({
      version: studyResults.version,
      reason: studyResults.reason,
      frozenAt: studyResults.frozenAt,
    })
    .from(studyResults)
    .where(eq(studyResults.studyId, studyId))
    .orderBy(desc(studyResults.version))

/** One frozen version; null where there is none of that number. */
export async function frozenResults(
  db: Database,
  studyId: string,
  version: number,
): Promise<StudyAnalysis | null> {
  const [row] = await db
    .select({ analysis: studyResults.analysis })
    .from(studyResults)
    .where(and(eq(studyResults.studyId, studyId), eq(studyResults.version, version)))
  return row ? storedAnalysis(row.analysis) : null
}

/** Newest results of each of several studies. */
export async function newestResults(
  db: Database,
  studyIds: readonly string[],
): Promise<Map<string, { version: number; analysis: StudyAnalysis }>> {
  if (studyIds.length === 0) return new Map()
  const rows = await db
    .selectDistinctOn([studyResults.studyId], {
      studyId: studyResults.studyId,
      version: studyResults.version,
      analysis: studyResults.analysis,
    })
    .from(studyResults)
    .where(inArray(studyResults.studyId, [...studyIds]))
    .orderBy(studyResults.studyId, desc(studyResults.version))
  return new Map(
    rows.map(({ studyId, version, analysis }) => [studyId, { version, analysis: storedAnalysis(analysis) }]),
  )
}
