import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { ProviderId } from '@/lib/accounts/providers'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { accounts, organisationMembers, organisations, users } from '../schema/accounts'
import { auditEvents } from '../schema/operations'
import { forgetPerson } from './forget-person'

/** Takes over what a provider knows and the account lacks. An ORCID iD that another account holds stays there. */
export async function fillFromProvider(
  db: Database,
  userId: string,
  { name, orcid }: { name: string | null; orcid: string | null },
): Promise<void> {
  if (name !== null) {
    await db
      .update(users)
      .set({ name })
      .where(and(eq(users.id, userId), isNull(users.name)))
  }
  if (orcid !== null) {
    await db
      .update(users)
      .set({ orcid })
      .where(
        and(
          eq(users.id, userId),
          isNull(users.orcid),
          sql`not exists (select 1 from ${users} other where other.orcid = ${orcid})`,
        ),
      )
  }
}

export async function renameUser(db: Database, userId: string, name: string): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.update(users).set({ name }).where(eq(users.id, userId))
    // pages that are kept name submitters
    await tx.execute(sql`
      select pg_notify('rounds_changed', 'a person') from submissions
      where submitted_by = ${userId} and published_at is not null limit 1`)
  })
}

/**
 * Disconnects an outside account.
 *
 * @throws DomainError conflict where it is the only way left to sign in
 */
export async function unlinkProvider(db: Database, userId: string, provider: ProviderId): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await lockedPerson(tx, userId)
    const linked = await tx.$count(accounts, eq(accounts.userId, userId))
    if (person.email === null && linked <= 1) {
      throw new DomainError('conflict', 'This is your only way to sign in. Add an e-mail address first.')
    }
    await tx.delete(accounts).where(and(eq(accounts.userId, userId), eq(accounts.provider, provider)))
    if (provider === 'orcid') await tx.update(users).set({ orcid: null }).where(eq(users.id, userId))
  })
}

/**
 * Gives an account another address, which its owner has proven to read.
 *
 * @throws DomainError conflict where another account has it
 */
export async function changeAddress(db: Database, userId: string, email: string): Promise<void> {
  await db.transaction(async (tx) => {
    const person = await lockedPerson(tx, userId)
    const [holder] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
    if (holder && holder.id !== userId) {
      throw new DomainError(
        'conflict',
        'Another account uses this address. Sign in with it there, or choose another.',
      )
    }
    await tx.update(users).set({ email, emailVerified: sql`now()` }).where(eq(users.id, userId))
    await tx.insert(auditEvents).values({
      kind: 'address-changed',
      subject: `user:${userId}`,
      detail: { hadAddress: person.email !== null },
      actorId: userId,
    })
  })
}

/**
 * Deletes a person with sessions, tokens, linked accounts and memberships. Submissions and systems stay, without a
 * submitter: what was published stays true.
 *
 * @throws DomainError conflict where an organisation with other members would lose its last owner
 */
export async function deleteAccount(db: Database, userId: string): Promise<void> {
  await db.transaction(async (tx) => {
    const { email } = await lockedPerson(tx, userId)
    const own = await tx
      .select({ id: organisations.id, name: organisations.name })
      .from(organisations)
      .innerJoin(organisationMembers, eq(organisationMembers.organisationId, organisations.id))
      .where(and(eq(organisationMembers.userId, userId), eq(organisationMembers.role, 'owner')))
      .orderBy(organisations.id)
      .for('update', { of: organisations })
    const left = await tx
      .select({ id: organisationMembers.organisationId })
      .from(organisationMembers)
      .where(
        inArray(
          organisationMembers.organisationId,
          own.map(({ id }) => id),
        ),
      )
      .groupBy(organisationMembers.organisationId)
      .having(sql`count(*) > 1 and count(*) filter (where role = 'owner' and user_id <> ${userId}) = 0`)
    if (left.length > 0) {
      const names = own.filter(({ id }) => left.some((one) => one.id === id)).map(({ name }) => `"${name}"`)
      throw new DomainError(
        'conflict',
        `You are the last owner of ${names.join(', ')}. Make another member an owner first.`,
      )
    }
    // pages that are kept name submitters, and raters who asked for credit
    await tx.execute(sql`
      select pg_notify('rounds_changed', 'a person')
      where exists (select 1 from submissions where submitted_by = ${userId} and published_at is not null)
         or exists (select 1 from study_raters r join studies s on s.id = r.study_id
                    where r.user_id = ${userId} and r.wants_credit and s.status = 'closed')`)
    await forgetPerson(tx, userId, email)
    await tx.insert(auditEvents).values({ kind: 'account-deleted', subject: `user:${userId}`, detail: {} })
  })
}

async function lockedPerson(tx: Database, userId: string): Promise<{ email: string | null }> {
  const [person] = await tx
    .select({ email: users.email })
    .from(users)
    .where(eq(users.id, userId))
    .for('update')
  if (!person) throw new DomainError('not-found', 'There is no such account any more.')
  return person
}
