import { and, asc, desc, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { CurrentUser } from '@/lib/accounts/current-user'
import type { SystemKind } from '@/lib/systems/system'
import type { Database } from '../client'
import { systems } from '../schema/systems'
import { isPublic } from './system-results'

/** A system to choose from when submitting. */
export interface SystemChoice {
  id: string
  slug: string
  name: string
  kind: SystemKind
  family: string | null
  /** Made by the person, or for one of their organisations. */
  isOwn: boolean
}

const choice = {
  id: systems.id,
  slug: systems.slug,
  name: systems.name,
  kind: systems.kind,
  family: systems.family,
}

/** Systems that a person made, alone or for an organisation of theirs. */
export function isOwnOf(user: Pick<CurrentUser, 'id' | 'organisations'>): SQL {
  const organisationIds = user.organisations.map(({ id }) => id)
  const mine = eq(systems.createdBy, user.id)
  return (organisationIds.length > 0 ? or(mine, inArray(systems.organisationId, organisationIds)) : mine)!
}

/** Systems that a person may name: their own, and those that the public sees. Own ones first, then by name. */
export async function systemsFor(
  db: Database,
  user: Pick<CurrentUser, 'id' | 'organisations'>,
): Promise<SystemChoice[]> {
  const own = isOwnOf(user)
  return db
    .select({ ...choice, isOwn: sql<boolean>`coalesce(${own}, false)` })
    .from(systems)
    .where(or(own, isPublic))
    .orderBy(sql`coalesce(${own}, false) desc`, asc(sql`lower(${systems.name})`))
}

/**
 * The system of that name if this person may name it; null otherwise, whether it exists or not: what others have not
 * published yet is nobody's business.
 *
 * @param user null: the command line of the operator, who may name any
 */
export async function systemFor(
  db: Database,
  user: Pick<CurrentUser, 'id' | 'organisations'> | null,
  slug: string,
): Promise<{ id: string; slug: string } | null> {
  const visible = user === null ? undefined : or(isOwnOf(user), isPublic)
  const own = user === null ? sql`false` : isOwnOf(user)
  const [system] = await db
    .select({ id: systems.id, slug: systems.slug })
    .from(systems)
    .where(and(eq(systems.slug, slug), visible))
    // somebody else's may have become public under the name of one's own
    .orderBy(sql`coalesce(${own}, false) desc`, desc(systems.slugIsPublic), asc(systems.createdAt))
    .limit(1)
  return system ?? null
}
