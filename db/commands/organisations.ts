import { eq } from 'drizzle-orm'
import { slugify } from '@/lib/accounts/slugify'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { organisationMembers, organisations } from '../schema/accounts'
import { auditEvents } from '../schema/operations'

const MOST_OWNED = 20

/**
 * Makes an organisation with its maker as the owner. Its slug comes from its name, numbered where the name is taken.
 *
 * @throws DomainError conflict for somebody who made 20 already
 */
export async function createOrganisation(
  db: Database,
  name: string,
  userId: string,
): Promise<{ id: string; slug: string }> {
  return db.transaction(async (tx) => {
    const made = await tx.$count(organisations, eq(organisations.createdBy, userId))
    if (made >= MOST_OWNED) {
      throw new DomainError('conflict', `You have made ${MOST_OWNED} organisations already.`)
    }
    const base = slugify(name) || 'organisation'
    for (let number = 1; ; number++) {
      const [created] = await tx
        .insert(organisations)
        .values({ name, slug: number === 1 ? base : `${base}-${number}`, createdBy: userId })
        .onConflictDoNothing({ target: organisations.slug })
        .returning({ id: organisations.id, slug: organisations.slug })
      if (!created) continue
      await tx.insert(organisationMembers).values({ organisationId: created.id, userId, role: 'owner' })
      await tx.insert(auditEvents).values({
        kind: 'organisation-created',
        subject: `organisation:${created.id}`,
        detail: { name },
        actorId: userId,
      })
      return created
    }
  })
}
