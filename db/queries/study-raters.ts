import { eq, sql } from 'drizzle-orm'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { RaterStatus } from '@/lib/studies/states'
import type { Database } from '../client'
import { raterProfiles } from '../schema/study-raters'

export type RaterProfile = typeof raterProfiles.$inferSelect

export async function raterProfileOf(db: Database, userId: string): Promise<RaterProfile | null> {
  const [profile] = await db.select().from(raterProfiles).where(eq(raterProfiles.userId, userId))
  return profile ?? null
}

export interface StudyForRater {
  id: string
  slug: string
  title: string
  description: string
  unit: string
  axes: number
  minutesPerRating: number
  payPerHour: StudyPlan['payPerHour']
  endsAt: Date | null
  timeZone: string
  isOpen: boolean
  /** Null: not a rater of it, though it is open to applications. */
  status: RaterStatus | null
  isInvited: boolean
  done: number
}

interface Row extends Record<string, unknown> {
  id: string
  slug: string
  title: string
  description: string
  unit: string
  axes: number
  minutes: number
  pay: StudyPlan['payPerHour']
  ends_at: string | null
  time_zone: string
  is_open: boolean
  rater_status: RaterStatus | null
  is_invited: boolean
  done: number
}

const columns = (userId: string) => sql`
  st.id, st.slug, st.title, st.description, n.definition ->> 'unit' as unit,
  jsonb_array_length(n.definition -> 'axes') as axes, (st.plan ->> 'minutesPerRating')::float as minutes,
  nullif(st.plan -> 'payPerHour', 'null'::jsonb) as pay,
  st.ends_at, st.time_zone, st.status = 'open' and coalesce(st.ends_at > now(), true) as is_open,
  r.status as rater_status,
  exists (select 1 from study_invitations i join users u on lower(u.email) = i.email
          where i.study_id = st.id and u.id = ${userId}) as is_invited,
  (select count(*)::int from study_ratings g where g.study_id = st.id and g.rater_id = ${userId}) as done`

const from = (userId: string) => sql`
  studies st
  join instruments n on n.slug = st.instrument_slug and n.version = st.instrument_version
  left join study_raters r on r.study_id = st.id and r.user_id = ${userId}`

const asStudy = (row: Row): StudyForRater => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  description: row.description,
  unit: row.unit,
  axes: row.axes,
  minutesPerRating: row.minutes,
  payPerHour: row.pay,
  endsAt: row.ends_at === null ? null : new Date(row.ends_at),
  timeZone: row.time_zone,
  isOpen: row.is_open,
  status: row.rater_status,
  isInvited: row.is_invited,
  done: row.done,
})

/** Open studies, and those this person has a part in; own ones first. */
export async function studiesForRater(db: Database, userId: string): Promise<StudyForRater[]> {
  const rows = await db.execute<Row>(sql`
    select ${columns(userId)} from ${from(userId)}
    where st.status <> 'draft' and st.imported_from is null and (st.status = 'open' or r.user_id is not null)
    order by r.user_id is null, st.status = 'closed', st.launched_at desc`)
  return rows.map(asStudy)
}

/** One study as a possible rater sees it; drafts are seen by nobody here. */
export async function studyForRater(
  db: Database,
  slug: string,
  userId: string,
): Promise<StudyForRater | null> {
  const [row] = await db.execute<Row>(sql`
    select ${columns(userId)} from ${from(userId)} where st.slug = ${slug} and st.status <> 'draft'`)
  return row ? asStudy(row) : null
}

export interface RaterCertificate {
  name: string | null
  title: string
  ratings: number
  activeMs: number
  first: Date | null
  last: Date | null
}

/** What a rater did in a study: for the certificate and the hours to be paid. */
export async function raterCertificate(
  db: Database,
  slug: string,
  userId: string,
): Promise<RaterCertificate | null> {
  const [row] = await db.execute<{
    name: string | null
    title: string
    ratings: number
    active_ms: string
    first: string | null
    last: string | null
  }>(sql`
    select u.name, st.title, count(g.id)::int as ratings, coalesce(sum(g.active_ms), 0) as active_ms,
           min(g.submitted_at) as first, max(g.submitted_at) as last
    from studies st
    join study_raters r on r.study_id = st.id and r.user_id = ${userId}
    join users u on u.id = r.user_id
    left join study_ratings g on g.study_id = st.id and g.rater_id = r.user_id
    where st.slug = ${slug} group by u.name, st.title`)
  return row
    ? {
        name: row.name,
        title: row.title,
        ratings: row.ratings,
        activeMs: Number(row.active_ms),
        first: row.first === null ? null : new Date(row.first),
        last: row.last === null ? null : new Date(row.last),
      }
    : null
}

export interface WaitingProfile {
  userId: string
  name: string | null
  email: string | null
  profile: RaterProfile
}

/** Statements that no curator has verified yet, oldest first. For curators: holds names and addresses. */
export async function profilesToVerify(db: Database): Promise<WaitingProfile[]> {
  const rows = await db.execute<{ user_id: string; name: string | null; email: string | null }>(sql`
    select p.user_id, u.name, u.email from rater_profiles p join users u on u.id = p.user_id
    where p.verified_at is null order by p.updated_at`)
  const profiles = await db.select().from(raterProfiles).where(sql`${raterProfiles.verifiedAt} is null`)
  return rows.flatMap(({ user_id, name, email }) => {
    const profile = profiles.find(({ userId }) => userId === user_id)
    return profile ? [{ userId: user_id, name, email, profile }] : []
  })
}
