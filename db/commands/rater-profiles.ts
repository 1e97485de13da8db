import { eq, sql } from 'drizzle-orm'
import { DomainError } from '@/lib/errors'
import type { RaterProfileInput } from '@/lib/studies/raters'
import type { Database } from '../client'
import { users } from '../schema/accounts'
import { auditEvents } from '../schema/operations'
import { raterProfiles } from '../schema/study-raters'

/** Keeps what a person states about themselves. A changed statement has to be verified again. */
export async function saveRaterProfile(
  db: Database,
  userId: string,
  profile: RaterProfileInput,
): Promise<void> {
  const fresh = { ...profile, verifiedAt: null, verifiedBy: null, updatedAt: new Date() }
  await db
    .insert(raterProfiles)
    .values({ userId, ...fresh })
    .onConflictDoUpdate({
      target: raterProfiles.userId,
      set: fresh,
      setWhere: sql`(${raterProfiles.profession}, ${raterProfiles.specialty}, ${raterProfiles.country}, ${raterProfiles.yearsOfPractice}, ${raterProfiles.registrationNumber}, ${raterProfiles.orcid})
        is distinct from (excluded.profession, excluded.specialty, excluded.country, excluded.years_of_practice, excluded.registration_number, excluded.orcid)`,
    })
}

/** A curator has checked a statement (registration, ORCID): the person becomes a rater. */
export async function verifyRater(db: Database, userId: string, curatorId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [verified] = await tx
      .update(raterProfiles)
      .set({ verifiedAt: sql`now()`, verifiedBy: curatorId })
      .where(eq(raterProfiles.userId, userId))
      .returning({ userId: raterProfiles.userId })
    if (!verified) throw new DomainError('not-found', 'This person has not stated anything to verify.')
    await tx
      .update(users)
      .set({ roles: sql`array(select distinct unnest(${users.roles} || array['rater']))` })
      .where(eq(users.id, userId))
    await tx
      .insert(auditEvents)
      .values({ kind: 'rater-verified', subject: `user:${userId}`, actorId: curatorId })
  })
}
