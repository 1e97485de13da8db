import { DrizzleQueryError, eq, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { users } from '../schema/accounts'

const FOREIGN_KEY_VIOLATION = '23503'

/**
 * Removes everything that says who somebody is. Where ratings or decisions of theirs are part of a study, a row stays
 * for them to hang on, without name, address or way to sign in: published results stay valid, and nobody can tell whose
 * they were.
 *
 * @param tx a transaction that holds the person's row
 */
export async function forgetPerson(tx: Database, userId: string, email: string | null): Promise<void> {
  if (email !== null) await forgetAddress(tx, email)
  // an address they were about to change to
  const wanted = await tx.execute<{ email: string }>(sql`
    delete from verification_tokens where starts_with(identifier, ${`address:${userId}:`})
    returning substr(identifier, ${`address:${userId}:`.length + 1}) as email`)
  for (const { email: address } of wanted) await forgetMails(tx, address)
  if (await isDeleted(tx, userId)) return
  for (const [table, column] of [
    ['sessions', 'user_id'],
    ['accounts', 'user_id'],
    ['api_tokens', 'user_id'],
    ['role_requests', 'user_id'],
    ['organisation_members', 'user_id'],
    ['rater_profiles', 'user_id'],
    ['study_adjudicators', 'user_id'],
    ['study_drafts', 'rater_id'],
  ] as const) {
    await tx.execute(sql`delete from ${sql.identifier(table)} where ${sql.identifier(column)} = ${userId}`)
  }
  await tx.execute(sql`
    update study_slots
    set state = 'free', rater_id = null, claim_token = null, lease_until = null, shown_order = null, claimed_at = null
    where rater_id = ${userId} and state = 'leased'`)
  await tx.execute(sql`
    update study_raters
    set status = 'withdrawn', withdrawn_at = coalesce(withdrawn_at, now()), seat = null, wants_credit = false,
        credit_name = null, blinding_check = blinding_check || '{"guess": ""}'
    where user_id = ${userId}`)
  await tx.execute(sql`update submissions set submitted_by = null where submitted_by = ${userId}`)
  await tx.execute(sql`update systems set created_by = null where created_by = ${userId}`)
  await tx
    .update(users)
    .set({ name: null, email: null, emailVerified: null, image: null, orcid: null, roles: [] })
    .where(eq(users.id, userId))
}

/**
 * Where others have written it down: invitations that wait for it, links to it, answers it was named as the author of,
 * mails to it and mails that name it.
 */
async function forgetAddress(tx: Database, email: string): Promise<void> {
  await tx.execute(sql`delete from verification_tokens where identifier = ${email}`)
  await tx.execute(sql`delete from organisation_invitations where email = ${email}`)
  await tx.execute(sql`delete from study_invitations where email = ${email}`)
  await tx.execute(sql`delete from study_adjudicator_invitations where email = ${email.toLowerCase()}`)
  await forgetMails(tx, email)
  await tx.execute(sql`update study_answers set author_email = null where author_email = ${email}`)
}

/** Mails are kept for days, sent or not: none to this address stays, and none that waits and names it. */
async function forgetMails(tx: Database, email: string): Promise<void> {
  const address = email.toLowerCase()
  // not within a longer address: ana@… does not name na@…
  const named = `(^|[^a-z0-9._%+-])${address.replace(/[!-/:-?[-`{-~]/g, '\\$&')}($|[^a-z0-9-])`
  await tx.execute(sql`
    delete from mails where lower(recipient) = ${address} or lower(text) ~ ${named}`)
}

/** Deletes the row, unless something refers to it that must stay: asking the database leaves no such thing out. */
async function isDeleted(tx: Database, userId: string): Promise<boolean> {
  try {
    await tx.transaction((part) => part.delete(users).where(eq(users.id, userId)))
    return true
  } catch (error) {
    const cause = error instanceof DrizzleQueryError ? error.cause : null
    if (cause && 'code' in cause && cause.code === FOREIGN_KEY_VIOLATION) return false
    throw error
  }
}
