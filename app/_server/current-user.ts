import 'server-only'
import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { cache } from 'react'
import { userOfSession } from '@/db/queries/current-user'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { secretHash } from '@/lib/accounts/secret-hash'
import { sessionCookieName } from '@/lib/accounts/session-cookie'
import { database } from './database'
import { currentOrigin } from './origin'

/** Who is signed in, asked once a request; null for a visitor. Not for public pages: they are cached without cookies. */
export const currentUser = cache(async (): Promise<CurrentUser | null> => {
  const token = (await cookies()).get(sessionCookieName(await currentOrigin()))?.value
  if (!token) return null
  return (await userOfSession(database(), secretHash(token)))?.user ?? null
})

/**
 * Who is signed in; a visitor is sent to sign in first.
 *
 * @param next path to come back to afterwards
 */
export async function requireUser(next = '/account'): Promise<CurrentUser> {
  const user = await currentUser()
  if (!user) redirect(`/login?${new URLSearchParams({ next })}`)
  return user
}
