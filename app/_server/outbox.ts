import 'server-only'
import { headers } from 'next/headers'
import { env } from '@/lib/env'
import { mailDelivery } from '@/lib/mail/delivery'
import { isLocalVisit } from '@/lib/mail/local-visit'
import { currentOrigin } from './origin'

/**
 * Whether this visitor may read the local outbox. Whoever reads it can sign in as anybody, so the instance must be
 * configured as this machine's own, and the visit must come from this machine without a proxy in between.
 */
export async function isOutboxOpen(): Promise<boolean> {
  return mailDelivery(env, await currentOrigin()) === 'outbox' && isLocalVisit(await headers())
}
