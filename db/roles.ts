import { createHmac } from 'node:crypto'
import type { Sql, TransactionSql } from 'postgres'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'

/** The two narrow roles; the owner (who migrates) is whoever DATABASE_URL names. */
export type ProcessRole = 'rounds_web' | 'rounds_worker'

/**
 * The password of a narrow role, derived from the owner's connection so that no second secret needs keeping: whoever
 * knows the owner's password may know these, and nobody learns it from them.
 *
 * @param secret what they are derived from where the owner's connection has no password (peer or trust authentication)
 * @throws DomainError invalid where there is neither: everybody could work them out
 */
export function rolePassword(
  ownerUrl: string,
  role: ProcessRole,
  secret: string | undefined = env.AUTH_SECRET,
): string {
  const { password } = new URL(ownerUrl)
  if (!password && !secret) {
    throw new DomainError(
      'invalid',
      'DATABASE_URL has no password, from which those of the web and worker roles are derived. Put it in, or set AUTH_SECRET.',
    )
  }
  return createHmac('sha256', password || secret!)
    .update(`rounds ${role}`)
    .digest('base64url')
}

/** The connection of a narrow role on the owner's server and database. */
export function roleUrl(ownerUrl: string, role: ProcessRole): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = rolePassword(ownerUrl, role)
  return url.toString()
}

/** Tables the web process may write, and how. Whatever is not listed it can only read; gold it cannot even read. */
const webWrites: Record<string, string> = {
  users: 'insert, update, delete',
  accounts: 'insert, update, delete',
  sessions: 'insert, update, delete',
  verification_tokens: 'insert, update, delete',
  organisations: 'insert, update, delete',
  organisation_members: 'insert, update, delete',
  organisation_invitations: 'insert, update, delete',
  api_tokens: 'insert, update, delete',
  role_requests: 'insert, update, delete',
  systems: 'insert, update',
  system_peers: 'insert, delete',
  submissions: 'insert, update',
  predictions: 'insert',
  submission_events: 'insert',
  quota_usage: 'insert, update',
  quota_charges: 'insert',
  rate_limits: 'insert, update, delete',
  mails: 'insert, delete',
  audit_events: 'insert',
  reported_results: 'insert, update, delete',
  instruments: 'insert',
  studies: 'insert, update, delete',
  study_arms: 'insert, update, delete',
  study_questions: 'insert, update, delete',
  study_answers: 'insert, update, delete',
  study_items: 'insert, delete',
  study_item_answers: 'insert, delete',
  study_slots: 'insert, update, delete',
  study_ratings: 'insert, update',
  study_rating_revisions: 'insert',
  study_drafts: 'insert, update, delete',
  study_declines: 'insert',
  rater_profiles: 'insert, update, delete',
  study_raters: 'insert, update',
  study_source_guesses: 'insert, update',
  study_invitations: 'insert, delete',
  study_exclusions: 'insert',
  study_adjudicator_invitations: 'insert, delete',
  study_adjudicators: 'insert, delete',
  study_adjudications: 'insert',
  study_results: 'insert',
  study_unblindings: 'insert',
  judge_scores: 'insert, delete',
}

/** What only the worker writes. The ledger (scorings, scores and its vectors) can be added to, never changed. */
const workerWrites: Record<string, string> = {
  submissions: 'update',
  submission_events: 'insert',
  systems: 'update',
  scorings: 'insert',
  scores: 'insert',
  statistic_columns: 'insert',
  replicate_vectors: 'insert',
  extracted_answers: 'insert',
  comparisons: 'insert, update, delete',
  best_comparisons: 'insert, update, delete',
  board_rows: 'insert, update, delete',
  suite_rows: 'insert, update, delete',
  quota_usage: 'update',
  quota_charges: 'update',
  mails: 'update, delete',
  rate_limits: 'delete',
  sessions: 'delete',
  verification_tokens: 'delete',
  worker_processes: 'insert, update, delete',
  audit_events: 'insert',
  studies: 'update',
  study_slots: 'update',
  study_results: 'insert',
}

/**
 * Makes the two roles and gives them exactly the privileges above. Idempotent; run by the owner after every
 * migration, so a table added without a line here is readable and nothing more.
 */
export async function grantRoles(sql: Sql, ownerUrl: string): Promise<void> {
  await sql.begin(async (tx) => {
    // roles belong to the whole server: two databases migrating at once must not collide
    await tx`select pg_advisory_xact_lock(hashtext('rounds roles'))`
    for (const role of ['rounds_web', 'rounds_worker'] as const) {
      await keepNarrowRole(tx, role, rolePassword(ownerUrl, role))
      await tx.unsafe(`revoke all on all tables in schema public from ${role}`)
      await tx.unsafe(`grant usage on schema public to ${role}`)
      await tx.unsafe(`grant select on all tables in schema public to ${role}`)
      await tx.unsafe(`grant usage on all sequences in schema public to ${role}`)
    }
    // servers before PostgreSQL 15 let everybody make tables and functions here
    await tx`revoke create on schema public from public`
    await tx`revoke all on schema gold from public, rounds_web`
    await tx`revoke all on all tables in schema gold from public, rounds_web`
    await tx`grant usage on schema gold to rounds_worker`
    await tx`grant select on all tables in schema gold to rounds_worker`
    for (const [table, privileges] of Object.entries(webWrites)) {
      await tx.unsafe(`grant ${privileges} on ${table} to rounds_web`)
    }
    for (const [table, privileges] of Object.entries(workerWrites)) {
      await tx.unsafe(`grant ${privileges} on ${table} to rounds_worker`)
    }
    await openQueue(tx)
    await tx`grant usage on schema graphile_worker to rounds_worker`
    await tx`grant select, insert, update, delete on all tables in schema graphile_worker to rounds_worker`
    await tx`grant usage on all sequences in schema graphile_worker to rounds_worker`
    await tx`grant execute on all functions in schema graphile_worker to rounds_worker`
    await tx`revoke all on function enqueue(text, json, text) from public`
    await tx`revoke all on function queue_state() from public`
    await tx`grant execute on function queue_state() to rounds_web, rounds_worker`
    // the health check compares what ran with what this code needs
    await tx`grant usage on schema drizzle to rounds_web, rounds_worker`
    await tx`grant select on drizzle.__drizzle_migrations to rounds_web, rounds_worker`
    await tx`grant execute on function enqueue(text, json, text) to rounds_web, rounds_worker`
  })
}

/**
 * Makes a role that may log in and nothing more, or gives the one there its password. An owner who may create roles
 * but is no superuser may not even mention these attributes in changing a role: they are mentioned only where one is set.
 */
async function keepNarrowRole(tx: TransactionSql, role: ProcessRole, password: string): Promise<void> {
  const [known] = await tx<{ isBroad: boolean }[]>`
    select rolsuper or rolcreatedb or rolcreaterole as "isBroad" from pg_roles where rolname = ${role}`
  await tx.unsafe(`${known ? 'alter' : 'create'} role ${role} login password '${password}'`)
  if (known?.isBroad) await tx.unsafe(`alter role ${role} nosuperuser nocreatedb nocreaterole`)
}

/** The queue's tables have row-level security switched on and no policy: without one the worker would see them empty. */
async function openQueue(tx: TransactionSql): Promise<void> {
  const tables = await tx<{ name: string }[]>`
    select relname as name from pg_class
    where relnamespace = 'graphile_worker'::regnamespace and relkind in ('r', 'p') and relrowsecurity`
  for (const { name } of tables) {
    await tx.unsafe(`drop policy if exists rounds_worker on graphile_worker.${name}`)
    await tx.unsafe(
      `create policy rounds_worker on graphile_worker.${name} to rounds_worker using (true) with check (true)`,
    )
  }
}
