import { sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { StudyPlan } from '@/lib/studies/plan/plan'
import type { Database } from '../client'

export interface AdmittedRater {
  pseudonym: string
  seat: number | null
  specialty: string | null
  seed: string
  plan: StudyPlan
  /** Slots of this rater, held or done: the place of the next item in their work. */
  place: number
  /** Of those, items that count and hidden repeats. */
  regular: number
  repeats: number
  /** Ratings submitted of items that count. */
  done: number
}

/**
 * Lets an accepted rater of an open study through, and holds their place in line: a second claim of the same rater waits
 * until the first is finished.
 *
 * @throws DomainError not-found, conflict (not open), forbidden (not accepted, no consent to the present text)
 */
export async function admitRater(
  tx: Database,
  { studyId, raterId }: { studyId: string; raterId: string },
): Promise<AdmittedRater> {
  const [row] = await tx.execute<{
    status: string
    ends_at: string | null
    is_over: boolean
    plan: StudyPlan
    seed: string
    consent_text: string
    consent_version: number
    rater_status: string
    rater_consent: number | null
    pseudonym: string
    seat: number | null
    specialty: string | null
  }>(sql`
    select s.status, s.ends_at, coalesce(s.ends_at < now(), false) as is_over, s.plan, s.seed, s.consent_text, s.consent_version,
           r.status as rater_status, r.consent_version as rater_consent, r.pseudonym, r.seat, p.specialty
    from study_raters r
    join studies s on s.id = r.study_id
    left join rater_profiles p on p.user_id = r.user_id
    where r.study_id = ${studyId} and r.user_id = ${raterId}
    for update of r`)
  if (!row) throw new DomainError('forbidden', 'You are not a rater of this study.')
  if (row.status !== 'open' || row.is_over) {
    throw new DomainError('conflict', 'This study is not open for ratings. What you submitted is safe.')
  }
  if (row.rater_status !== 'accepted') {
    throw new DomainError('forbidden', 'The organiser has not accepted you as a rater of this study yet.')
  }
  if (row.consent_text !== '' && row.rater_consent !== row.consent_version) {
    throw new DomainError('forbidden', 'Please read and accept the consent text of this study first.')
  }
  const [counted] = await tx.execute<{ place: number; regular: number; repeats: number; done: number }>(sql`
    select count(*)::int as place,
      count(*) filter (where i.kind in ('regular', 'anchor'))::int as regular,
      count(*) filter (where i.kind = 'repeat')::int as repeats,
      count(*) filter (where i.kind in ('regular', 'anchor') and s.state = 'done')::int as done
    from study_slots s join study_items i on i.id = s.item_id
    where s.study_id = ${studyId} and s.rater_id = ${raterId}`)
  const { pseudonym, seat, specialty, seed, plan } = row
  return {
    ...{ pseudonym, seat, specialty, seed, plan },
    ...(counted ?? { place: 0, regular: 0, repeats: 0, done: 0 }),
  }
}
