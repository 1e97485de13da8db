import { asc, eq, sql } from 'drizzle-orm'
import type { RaterStatus } from '@/lib/studies/states'
import type { Database } from '../client'
import { studyInvitations } from '../schema/study-raters'

/** A rater as the organiser of the study sees them: with name and statement, never with what they said of which arm. */
export interface OrganisedRater {
  readonly userId: string
  readonly status: RaterStatus
  readonly pseudonym: string
  readonly group: string
  readonly seat: number | null
  readonly name: string | null
  readonly email: string | null
  readonly hasConsented: boolean
  readonly joinedAt: Date
  readonly profile: {
    readonly profession: string
    readonly specialty: string | null
    readonly country: string
    readonly yearsOfPractice: number | null
    readonly registrationNumber: string | null
    readonly orcid: string | null
    readonly isVerified: boolean
  } | null
  /** Ratings of all kinds of items, and the time they took. */
  readonly ratings: number
  readonly activeMs: number
  readonly lastAt: Date | null
}

interface Row extends Record<string, unknown> {
  user_id: string
  status: RaterStatus
  pseudonym: string
  rater_group: string
  seat: number | null
  name: string | null
  email: string | null
  has_consented: boolean
  joined_at: string
  profession: string | null
  specialty: string | null
  country: string | null
  years_of_practice: number | null
  registration_number: string | null
  orcid: string | null
  is_verified: boolean
  ratings: number
  active_ms: string
  last_at: string | null
}

/** Applicants first, then raters by pseudonym. Holds names and addresses: for the study's organisers. */
export async function ratersToOrganise(db: Database, studyId: string): Promise<OrganisedRater[]> {
  const rows = await db.execute<Row>(sql`
    select r.user_id, r.status, r.pseudonym, r.rater_group, r.seat, u.name, u.email, r.joined_at,
      s.consent_text = '' or r.consent_version is not distinct from s.consent_version as has_consented,
      p.profession, p.specialty, p.country, p.years_of_practice, p.registration_number, p.orcid,
      p.verified_at is not null as is_verified,
      (select count(*)::int from study_ratings g where g.study_id = r.study_id and g.rater_id = r.user_id) as ratings,
      (select coalesce(sum(g.active_ms), 0) from study_ratings g where g.study_id = r.study_id and g.rater_id = r.user_id) as active_ms,
      (select max(g.submitted_at) from study_ratings g where g.study_id = r.study_id and g.rater_id = r.user_id) as last_at
    from study_raters r
    join studies s on s.id = r.study_id
    join users u on u.id = r.user_id
    left join rater_profiles p on p.user_id = r.user_id
    where r.study_id = ${studyId}
    order by case r.status when 'applied' then 0 when 'accepted' then 1 else 2 end, r.pseudonym`)
  return rows.map((row) => ({
    userId: row.user_id,
    status: row.status,
    pseudonym: row.pseudonym,
    group: row.rater_group,
    seat: row.seat,
    name: row.name,
    email: row.email,
    hasConsented: row.has_consented,
    joinedAt: new Date(row.joined_at),
    profile:
      row.profession === null || row.country === null
        ? null
        : {
            profession: row.profession,
            specialty: row.specialty,
            country: row.country,
            yearsOfPractice: row.years_of_practice,
            registrationNumber: row.registration_number,
            orcid: row.orcid,
            isVerified: row.is_verified,
          },
    ratings: row.ratings,
    activeMs: Number(row.active_ms),
    lastAt: row.last_at === null ? null : new Date(row.last_at),
  }))
}

/** Addresses that were invited and did not come yet. */
export const openInvitations = (db: Database, studyId: string) =>
  db
    .select({
      email: studyInvitations.email,
      group: studyInvitations.group,
      invitedAt: studyInvitations.invitedAt,
    })
    .from(studyInvitations)
    .where(eq(studyInvitations.studyId, studyId))
    .orderBy(asc(studyInvitations.invitedAt), asc(studyInvitations.email))
