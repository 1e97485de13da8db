import { and, eq, sql } from 'drizzle-orm'
import { secretHash } from '@/lib/accounts/secret-hash'
import { DomainError } from '@/lib/errors'
import type { Message } from '@/lib/mail/message'
import type { Database } from '../client'
import { verificationTokens } from '../schema/accounts'
import { changeAddress } from './accounts'
import { queueMail } from './mails'

/** Sign-in links are kept under their address alone, so none of them passes for one of these. */
export const addressLinkIdentifier = (userId: string, email: string) => `address:${userId}:${email}`

/** Remembers a link that will give an account its new address, and queues the mail that carries it. */
export async function createAddressLink(
  db: Database,
  userId: string,
  link: { token: string; minutes: number; message: Message },
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(verificationTokens).values({
      identifier: addressLinkIdentifier(userId, link.message.recipient),
      token: secretHash(link.token),
      expires: sql`now() + make_interval(mins => ${link.minutes})`,
    })
    await queueMail(tx, link.message)
  })
}

/** Uses up such a link. @throws DomainError gone (used, expired, another account's), conflict (address taken) */
export async function confirmAddressLink(
  db: Database,
  userId: string,
  email: string,
  token: string,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [link] = await tx
      .delete(verificationTokens)
      .where(
        and(
          eq(verificationTokens.identifier, addressLinkIdentifier(userId, email)),
          eq(verificationTokens.token, secretHash(token)),
        ),
      )
      .returning({ isValid: sql<boolean>`${verificationTokens.expires} > now()` })
    if (!link?.isValid) {
      throw new DomainError('gone', 'This link was used already, has expired, or belongs to another account.')
    }
    await changeAddress(tx, userId, email)
  })
}
