import type { Role } from '@/lib/accounts/roles'
import type { Database } from '../client'
import { users } from '../schema/accounts'

let count = 0

/** A person for a test, with an address nobody else has. */
export async function makePerson(
  db: Database,
  person: { name?: string; email?: string | null; roles?: Role[] } = {},
): Promise<{ id: string; name: string; email: string | null; roles: Role[] }> {
  count += 1
  const { name = `Person ${count}`, email = `person${count}@example.org`, roles = ['researcher'] } = person
  const [made] = await db.insert(users).values({ name, email, roles }).returning({ id: users.id })
  if (!made) throw new Error('the insert returned no person')
  return { id: made.id, name, email, roles }
}
