import { sql } from 'drizzle-orm'
import type { RaterTraits } from '@/lib/studies/results/composition'
import type { Database } from '../client'

/**
 * What the raters of a study (with a rating that counts) stated about themselves. To be counted one trait at a time:
 * never hand on a row, since a combination of traits can be a person.
 */
export async function raterTraits(db: Database, studyId: string): Promise<RaterTraits[]> {
  const rows = await db.execute<{
    rater_group: string
    profession: string | null
    specialty: string | null
    country: string | null
    years_of_practice: number | null
    is_verified: boolean
  }>(sql`
    select r.rater_group, p.profession, p.specialty, p.country, p.years_of_practice,
           p.verified_at is not null as is_verified
    from study_raters r
    left join rater_profiles p on p.user_id = r.user_id
    where r.study_id = ${studyId} and exists (
      select 1 from study_ratings g join study_items i on i.id = g.item_id
      where g.study_id = r.study_id and g.rater_id = r.user_id and i.kind in ('regular', 'anchor'))`)
  return rows.map((row) => ({
    group: row.rater_group,
    profession: row.profession,
    specialty: row.specialty,
    country: row.country,
    yearsOfPractice: row.years_of_practice,
    isVerified: row.is_verified,
  }))
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
