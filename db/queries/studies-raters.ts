import { sql } from 'drizzle-orm'
import type { Database } from '../client'

/** So many raters with something in common; null where they did not state it. */
export interface RaterShare {
  readonly name: string | null
  readonly raters: number
}

/** Who rated a study, counted one trait at a time: never crossed, so that nobody is made out by a combination. */
export interface RaterComposition {
  readonly raters: number
  readonly groups: readonly RaterShare[]
  readonly professions: readonly RaterShare[]
  readonly specialties: readonly RaterShare[]
  readonly countries: readonly RaterShare[]
  /** Raters whose statement a curator verified. */
  readonly verified: number
  /** Median years of practice of those who stated them; null below three, where it would be somebody's own. */
  readonly medianYears: number | null
}

/** Raters with at least one rating that counts. */
const rating = (studyId: string) => sql`
  select r.rater_group, p.profession, p.specialty, p.country, p.years_of_practice, p.verified_at
  from study_raters r
  left join rater_profiles p on p.user_id = r.user_id
  where r.study_id = ${studyId} and exists (
    select 1 from study_ratings g join study_items i on i.id = g.item_id
    where g.study_id = r.study_id and g.rater_id = r.user_id and i.kind in ('regular', 'anchor'))`

export async function raterComposition(db: Database, studyId: string): Promise<RaterComposition> {
  const rows = await db.execute<{
    rater_group: string
    profession: string | null
    specialty: string | null
    country: string | null
    years_of_practice: number | null
    verified_at: string | null
  }>(rating(studyId))
  const years = rows.flatMap((row) => row.years_of_practice ?? []).sort((a, b) => a - b)
  return {
    raters: rows.length,
    groups: shares(rows.map((row) => row.rater_group)),
    professions: shares(rows.map((row) => row.profession)),
    specialties: shares(rows.map((row) => row.specialty)),
    countries: shares(rows.map((row) => row.country)),
    verified: rows.filter((row) => row.verified_at !== null).length,
    medianYears: years.length < 3 ? null : (years[Math.floor((years.length - 1) / 2)] ?? null),
  }
}

/** The most frequent first, what was not stated last. */
function shares(names: readonly (string | null)[]): RaterShare[] {
  const counts = new Map<string | null, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, raters]) => ({ name, raters }))
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.raters - a.raters ||
        (a.name ?? '').localeCompare(b.name ?? '', 'en'),
    )
}

/** Names of raters who asked to be named with the results, by name and never beside a pseudonym. */
export async function creditedRaters(db: Database, studyId: string): Promise<string[]> {
  const rows = await db.execute<{ credit_name: string }>(sql`
    select r.credit_name from study_raters r join studies s on s.id = r.study_id
    where r.study_id = ${studyId} and s.status = 'closed' and r.status = 'accepted' and r.wants_credit
      and r.credit_name is not null and r.credit_name <> ''
      and exists (select 1 from study_ratings g where g.study_id = r.study_id and g.rater_id = r.user_id)
    order by lower(r.credit_name)`)
  return rows.map(({ credit_name }) => credit_name)
}
