import { asc, eq, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { organisationInvitations, organisationMembers, organisations, users } from '../schema/accounts'

const facts = {
  id: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  createdAt: organisations.createdAt,
}

/** The organisation of a slug; null where there is none. */
export async function organisationBySlug(db: Database, slug: string) {
  const [organisation] = await db.select(facts).from(organisations).where(eq(organisations.slug, slug))
  return organisation ?? null
}

export async function organisationById(db: Database, id: string) {
  const [organisation] = await db.select(facts).from(organisations).where(eq(organisations.id, id))
  return organisation ?? null
}

/** Its members with their addresses, owners first: for members and curators alone. */
export function membersWithAddresses(db: Database, organisationId: string) {
  return db
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: organisationMembers.role,
      joinedAt: organisationMembers.joinedAt,
    })
    .from(organisationMembers)
    .innerJoin(users, eq(users.id, organisationMembers.userId))
    .where(eq(organisationMembers.organisationId, organisationId))
    .orderBy(sql`${organisationMembers.role} <> 'owner'`, asc(organisationMembers.joinedAt), asc(users.id))
}

/** Addresses that were invited and have not answered. */
export function invitedAddresses(db: Database, organisationId: string) {
  return db
    .select({ email: organisationInvitations.email, createdAt: organisationInvitations.createdAt })
    .from(organisationInvitations)
    .where(eq(organisationInvitations.organisationId, organisationId))
    .orderBy(asc(organisationInvitations.email))
}

/** Organisations that invited an address and wait for its answer. */
export function invitationsTo(db: Database, email: string | null) {
  return db
    .select({
      organisationId: organisations.id,
      name: organisations.name,
      invitedBy: sql<string | null>`coalesce(${users.name}, ${users.email})`,
      createdAt: organisationInvitations.createdAt,
    })
    .from(organisationInvitations)
    .innerJoin(organisations, eq(organisations.id, organisationInvitations.organisationId))
    .leftJoin(users, eq(users.id, organisationInvitations.invitedBy))
    .where(eq(organisationInvitations.email, email ?? ''))
    .orderBy(asc(organisationInvitations.createdAt))
}
