import { asc, ilike, or, sql } from 'drizzle-orm'
import type { Database } from '../client'
import { users } from '../schema/accounts'

export const PEOPLE_PER_PAGE = 50

/**
 * People with their addresses and roles, for curators: those whose name, address or ORCID iD contains a text, curators
 * and other special roles first.
 *
 * @param page 1 is the first
 */
export async function peopleWithAddresses(db: Database, search: string, page: number) {
  const pattern = `%${search.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const matches =
    search === ''
      ? undefined
      : or(ilike(users.name, pattern), ilike(users.email, pattern), ilike(users.orcid, pattern))
  const [people, total] = await Promise.all([
    db
      .select({
        id: users.id,
        name: users.name,
        email: users.email,
        orcid: users.orcid,
        roles: users.roles,
        createdAt: users.createdAt,
      })
      .from(users)
      .where(matches)
      .orderBy(
        sql`not ('curator' = any(${users.roles}))`,
        sql`cardinality(${users.roles}) desc`,
        sql`lower(coalesce(${users.name}, ${users.email}, ''))`,
        asc(users.id),
      )
      .limit(PEOPLE_PER_PAGE)
      .offset((page - 1) * PEOPLE_PER_PAGE),
    db.$count(users, matches),
  ])
  return { people, total }
}
