import { and, eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { BlindingRemark } from '@/lib/studies/blinding/guessed-source'
import type { Database } from '../client'
import { sourcesAreOpen } from '../queries/rating-desk-end'
import { studies } from '../schema/studies'
import { studyInvitations, studyRaters } from '../schema/study-raters'

/** Asks to rate in an open study. Asking twice changes nothing. */
export async function applyToStudy(db: Database, studyId: string, userId: string): Promise<void> {
  await joinStudy(db, { studyId, userId, status: 'applied', group: 'clinician' })
}

/** Somebody who was invited under an address of theirs takes part: no further acceptance is needed. */
export async function takeUpInvitation(db: Database, studyId: string, userId: string): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [invitation] = await tx
      .delete(studyInvitations)
      .where(
        and(
          eq(studyInvitations.studyId, studyId),
          sql`${studyInvitations.email} = (select lower(email) from users where id = ${userId})`,
        ),
      )
      .returning({ group: studyInvitations.group })
    if (!invitation) return false
    await joinStudy(tx, { studyId, userId, status: 'accepted', group: invitation.group })
    return true
  })
}

/** A seat that a rater left is taken before a new one: what was laid out for it is then done after all. */
const firstFreeSeat = (studyId: string) => sql`(
  select min(free) from generate_series(0, (select count(*)::int from study_raters where study_id = ${studyId})) free
  where not exists (select 1 from study_raters t where t.study_id = ${studyId} and t.seat = free))`

async function joinStudy(
  db: Database,
  {
    studyId,
    userId,
    status,
    group,
  }: { studyId: string; userId: string; status: 'applied' | 'accepted'; group: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    // one at a time: pseudonyms and seats are given in order
    const [study] = await tx
      .select({ status: studies.status })
      .from(studies)
      .where(eq(studies.id, studyId))
      .for('update')
    if (study?.status !== 'open') throw new DomainError('conflict', 'This study is not open.')
    await refuseInsiders(tx, studyId, userId)
    await tx.execute(sql`
      insert into study_raters (study_id, user_id, status, pseudonym, rater_group, seat)
      select ${studyId}, ${userId}, ${status}, 'R' || lpad((count(*) + 1)::text, 2, '0'), ${group},
             ${status === 'accepted' ? firstFreeSeat(studyId) : sql`null`}
      from study_raters where study_id = ${studyId}
      on conflict (study_id, user_id) do update
      set status = excluded.status, rater_group = excluded.rater_group, seat = coalesce(study_raters.seat, excluded.seat)
      where study_raters.status in ('invited', 'applied') and excluded.status = 'accepted'`)
  })
}

/** Whoever organises a study or decides in it knows too much to rate in it. */
async function refuseInsiders(tx: Database, studyId: string, userId: string): Promise<void> {
  const [inside] = await tx.execute<{ decides: boolean }>(sql`
    select exists (select 1 from study_adjudicators a where a.study_id = s.id and a.user_id = ${userId}) as decides
    from studies s
    where s.id = ${studyId} and (
      s.created_by = ${userId}
      or exists (select 1 from organisation_members m where m.organisation_id = s.organisation_id and m.user_id = ${userId})
      or exists (select 1 from study_adjudicators a where a.study_id = s.id and a.user_id = ${userId}))`)
  if (!inside) return
  throw new DomainError(
    'conflict',
    inside.decides
      ? 'You decide where raters of this study disagree, so you cannot be one of them.'
      : 'You are one of the organisers of this study and know whose answers are whose: others have to rate.',
  )
}

/** The organiser lets an applicant in, or not. */
export async function decideOnRater(
  db: Database,
  {
    studyId,
    userId,
    isAccepted,
    group,
  }: { studyId: string; userId: string; isAccepted: boolean; group?: string },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.select({ id: studies.id }).from(studies).where(eq(studies.id, studyId)).for('update')
    const [decided] = await tx
      .update(studyRaters)
      .set(
        isAccepted
          ? {
              status: 'accepted',
              seat: firstFreeSeat(studyId),
              ...(group ? { group } : {}),
            }
          : { status: 'refused' },
      )
      .where(
        and(
          eq(studyRaters.studyId, studyId),
          eq(studyRaters.userId, userId),
          sql`${studyRaters.status} in ('applied', 'refused')`,
        ),
      )
      .returning({ userId: studyRaters.userId })
    if (!decided) throw new DomainError('conflict', 'This person is not waiting for a decision.')
  })
}

/** Records that a rater read and accepted the consent text in the version they saw. */
export async function consentToStudy(
  db: Database,
  { studyId, userId, version }: { studyId: string; userId: string; version: number },
): Promise<void> {
  const [consented] = await db
    .update(studyRaters)
    .set({ consentVersion: version, consentedAt: sql`now()` })
    .where(
      and(
        eq(studyRaters.studyId, studyId),
        eq(studyRaters.userId, userId),
        sql`${version} = (select consent_version from studies where id = ${studyId})`,
      ),
    )
    .returning({ userId: studyRaters.userId })
  if (!consented) {
    throw new DomainError('conflict', 'The consent text was changed meanwhile. Please read the present one.')
  }
}

/** A rater leaves: what they hold goes back to the queue, what they submitted stays under their pseudonym. */
export async function withdrawRater(db: Database, studyId: string, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(studyRaters)
      .set({ status: 'withdrawn', withdrawnAt: sql`now()`, seat: null })
      .where(and(eq(studyRaters.studyId, studyId), eq(studyRaters.userId, userId)))
    await tx.execute(sql`
      update study_slots
      set state = 'free', rater_id = null, claim_token = null, lease_until = null, shown_order = null, claimed_at = null
      where study_id = ${studyId} and rater_id = ${userId} and state = 'leased'`)
  })
}

/**
 * Whether and under which name a rater is thanked with the results, and whether they could tell sources apart. The
 * latter counts until results are frozen: then the sources are known to everybody.
 */
export async function closeRatersPart(
  db: Database,
  {
    studyId,
    userId,
    wantsCredit,
    creditName,
    blindingCheck,
  }: {
    studyId: string
    userId: string
    wantsCredit: boolean
    creditName: string | null
    blindingCheck: BlindingRemark | null
  },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(studyRaters)
      .set({
        wantsCredit,
        creditName: wantsCredit ? creditName : null,
        ...(blindingCheck
          ? {
              blindingCheck: sql`case when (select ${sourcesAreOpen} from studies s where s.id = ${studyId})
                then ${JSON.stringify(blindingCheck)}::jsonb else ${studyRaters.blindingCheck} end`,
            }
          : {}),
      })
      .where(and(eq(studyRaters.studyId, studyId), eq(studyRaters.userId, userId)))
    // the page of a closed study thanks by name, and is kept
    await tx.execute(sql`
      select pg_notify('rounds_changed', ${`study ${studyId}`}) from studies
      where id = ${studyId} and status = 'closed'`)
  })
}
