import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { CurrentUser, Membership } from '@/lib/accounts/current-user'
import { slugify } from '@/lib/accounts/slugify'
import type { Database } from '../client'
import { accounts, organisationMembers, organisations, users } from '../schema/accounts'
import { createOrganisation } from './organisations'

/**
 * The account in whose name a command of the operator submits, with the organisations it submits for; made where they
 * are missing. Nobody can sign in as it: it has neither an address nor an outside account.
 *
 * @param db the owner's connection
 * @returns the account; its organisations are in the order of the names
 */
export async function ensureImporter(
  db: Database,
  name: string,
  organisationNames: readonly string[],
): Promise<CurrentUser> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext(${`importer ${name}`}))`)
    const id = (await importerId(tx, name)) ?? (await makeImporter(tx, name))
    const memberships: Membership[] = []
    for (const organisation of organisationNames) {
      memberships.push(
        (await ownOrganisation(tx, id, organisation)) ?? (await makeOrganisation(tx, id, organisation)),
      )
    }
    return { id, name, email: null, roles: ['researcher'], organisations: memberships }
  })
}

/** The name to fall back on where somebody else has the wished one: theirs it stays. */
const ofOperator = (name: string) => `${name} (operator)`

async function ownOrganisation(tx: Database, userId: string, name: string): Promise<Membership | undefined> {
  const [known] = await tx
    .select({
      id: organisations.id,
      slug: organisations.slug,
      name: organisations.name,
      role: organisationMembers.role,
    })
    .from(organisationMembers)
    .innerJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .where(and(eq(organisationMembers.userId, userId), inArray(organisations.name, [name, ofOperator(name)])))
  return known
}

async function makeOrganisation(tx: Database, userId: string, name: string): Promise<Membership> {
  const [taken] = await tx
    .select({ id: organisations.id })
    .from(organisations)
    .where(eq(organisations.slug, slugify(name)))
  const free = taken ? ofOperator(name) : name
  return { ...(await createOrganisation(tx, free, userId)), name: free, role: 'owner' }
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
