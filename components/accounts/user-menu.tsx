'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { OpenMenu } from './open-menu'

/** The signed-in part of every page: fetched, because the pages themselves are cached for everybody alike. */
export function UserMenu() {
  const path = usePathname()
  const user = useCurrentUser(path)
  // one width for both, so that nothing moves when the answer comes
  return (
    <div className="grid w-[4.25rem]">
      {user ? (
        <OpenMenu key={path} user={user} />
      ) : (
        <Link href={signInHref(path)} className={buttonStyle('secondary', 'small', 'px-0')}>
          Sign in
        </Link>
      )}
    </div>
  )
}

const isAccountPage = (path: string) => path.startsWith('/login') || path.startsWith('/account')
const signInHref = (path: string) =>
  isAccountPage(path) ? '/login' : `/login?${new URLSearchParams({ next: path })}`

/** Asks once, and again around the pages on which one signs in or changes one's name. */
function useCurrentUser(path: string): CurrentUser | null {
  const [user, setUser] = useState<CurrentUser | null>(null)
  const place = isAccountPage(path) ? path : 'elsewhere'
  // biome-ignore lint/correctness/useExhaustiveDependencies: the place is the reason to ask again
  useEffect(() => {
    const abort = new AbortController()
    fetch('/api/me', { signal: abort.signal })
      .then((response) => (response.ok ? response.json() : null))
      .then((answer: CurrentUser | null) => setUser(answer))
      .catch(() => {}) // offline or gone: the link to sign in stays, and says the rest itself
    return () => abort.abort()
  }, [place])
  return user
}
