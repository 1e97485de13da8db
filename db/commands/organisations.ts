import { eq } from 'drizzle-orm'
import { secretHash } from '@/lib/accounts/secret-hash'
import { slugify } from '@/lib/accounts/slugify'
import { DomainError } from '@/lib/errors'
import type { Database } from '../client'
import { organisationMembers, organisations } from '../schema/accounts'
import { auditEvents } from '../schema/operations'

const MOST_MADE = 20

/**
 * Makes an organisation with its maker as the owner. Names stand on boards, so one that reads like another's is refused.
 *
 * @throws DomainError conflict (field `name`) for a name in use; conflict for somebody who made 20 already
 */
export async function createOrganisation(
  db: Database,
  name: string,
  userId: string,
): Promise<{ id: string; slug: string }> {
  return db.transaction(async (tx) => {
    const made = await tx.$count(organisations, eq(organisations.createdBy, userId))
    if (made >= MOST_MADE)
      throw new DomainError('conflict', `You have made ${MOST_MADE} organisations already.`)
    const [created] = await tx
      .insert(organisations)
      .values({ name, slug: slugify(name) || lettersOf(name), createdBy: userId })
      .onConflictDoNothing({ target: organisations.slug })
      .returning({ id: organisations.id, slug: organisations.slug })
    if (!created) {
      throw new DomainError(
        'conflict',
        'There is an organisation of this name. Ask one of its owners to invite you.',
        {
          field: 'name',
        },
      )
    }
    await tx.insert(organisationMembers).values({ organisationId: created.id, userId, role: 'owner' })
    await tx.insert(auditEvents).values({
      kind: 'organisation-created',
      subject: `organisation:${created.id}`,
      detail: { name },
      actorId: userId,
    })
    return created
  })
}

/** A slug for a name in letters that no address shows well: the same for the same name. */
const lettersOf = (name: string) =>
  `organisation-${secretHash(name.normalize('NFKC').toLowerCase()).slice(0, 12)}`
