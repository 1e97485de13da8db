import 'server-only'
import { headers } from 'next/headers'
import { takeFromLimit } from '@/db/commands/rate-limits'
import { limitKey } from '@/lib/accounts/limit-key'
import { type Limit, limits } from '@/lib/accounts/limits'
import { RateLimitedError } from '@/lib/accounts/rate-limited-error'
import { addressBlock, clientAddress } from '@/lib/client-address'
import { env } from '@/lib/env'
import { database } from './database'

/** @throws RateLimitedError when the limit is used up for this person, address or network */
async function limit(which: keyof typeof limits, whom: string, uses = 1): Promise<void> {
  if (env.ROUNDS_RELAX_LIMITS === '1') return
  const rule: Limit = limits[which]
  const waitSeconds = await takeFromLimit(database(), rule, limitKey(which, whom, env.AUTH_SECRET), uses)
  if (waitSeconds !== null) throw new RateLimitedError(rule, waitSeconds)
}

/** Counts a sign-in mail against the network that asks for it, then against the address it goes to. */
export async function limitSignIn(email: string): Promise<void> {
  await limitClient()
  await limit('signInAddress', email)
}

/** Counts a sign-in attempt against the network it comes from. */
export async function limitClient(): Promise<void> {
  await limit('signInClient', addressBlock(await currentClientAddress()))
}

/** Counts an upload against the person who makes it; ask before reading the body. */
export const limitUpload = (userId: string): Promise<void> => limit('upload', userId)

export const limitInvitation = (userId: string): Promise<void> => limit('invitation', userId)

/** Counts mails to raters, each address by itself. */
export const limitRaterInvitations = (userId: string, addresses: number): Promise<void> =>
  limit('raterInvitation', userId, addresses)

/**
 * Where the present request comes from. The web process has put the connection's own address into X-Forwarded-For
 * (without proxies to trust, whatever a client wrote there was replaced), so the header's last entry is ours.
 */
async function currentClientAddress(): Promise<string> {
  return clientAddress(undefined, (await headers()).get('x-forwarded-for') ?? undefined, 1)
}
