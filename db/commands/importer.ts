import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { Database } from '../client'
import { accounts, organisationMembers, organisations, users } from '../schema/accounts'
import { createOrganisation } from './organisations'

/**
 * The account in whose name a command of the operator submits, with the organisations it submits for; made where they
 * are missing. Nobody can sign in as it: it has neither an address nor an outside account.
 *
 * @param db the owner's connection
 */
export async function ensureImporter(
  db: Database,
  name: string,
  organisationNames: readonly string[],
): Promise<CurrentUser> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`importer ${name}`}))`)
    const id = (await importerId(tx, name)) ?? (await makeImporter(tx, name))
    for (const organisation of organisationNames) {
      const [known] = await tx
        .select({ id: organisations.id })
        .from(organisations)
        .where(and(eq(organisations.createdBy, id), eq(organisations.name, organisation)))
      if (!known) await createOrganisation(tx, organisation, id)
    }
    const memberships = await tx
      .select({
        id: organisations.id,
        slug: organisations.slug,
        name: organisations.name,
        role: organisationMembers.role,
      })
      .from(organisationMembers)
      .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
      .where(eq(organisationMembers.userId, id))
      .orderBy(asc(organisations.name))
    return { id, name, email: null, roles: ['researcher'], organisations: memberships }
  })
}

async function importerId(tx: Database, name: string): Promise<string | null> {
  const [known] = await tx
    .select({ id: users.id })
    .from(users)
    .where(
      and(
        eq(users.name, name),
        isNull(users.email),
        isNull(users.orcid),
        // somebody without an address who signs in from outside may carry any name
        sql`not exists (select 1 from ${accounts} where ${accounts.userId} = ${users.id})`,
      ),
    )
    .orderBy(asc(users.createdAt))
    .limit(1)
  return known?.id ?? null
}

async function makeImporter(tx: Database, name: string): Promise<string> {
  const [made] = await tx
    .insert(users)
    .values({ name, roles: ['researcher'] })
    .returning({ id: users.id })
  return made!.id
}
