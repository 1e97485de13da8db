'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import type { CurrentUser } from '@/lib/accounts/current-user'

/** The signed-in part of every page: fetched, because the pages themselves are cached for everybody alike. */
export function UserMenu() {
  const path = usePathname()
  const user = useCurrentUser(path)
  // one width for both, so that the header does not move when the answer comes
  return (
    <div className="flex min-w-[5.5rem] justify-end">
      {user ? (
        <Menu key={path} user={user} />
      ) : (
        <Link href={signInHref(path)} className={buttonStyle('secondary', 'small')}>
          Sign in
        </Link>
      )}
    </div>
  )
}

const isAbout = (path: string) => path.startsWith('/login') || path.startsWith('/account')
const signInHref = (path: string) =>
  isAbout(path) ? '/login' : `/login?${new URLSearchParams({ next: path })}`

/** Asks once, and again after pages on which one signs in or changes one's name. */
function useCurrentUser(path: string): CurrentUser | null {
  const [user, setUser] = useState<CurrentUser | null>(null)
  const place = isAbout(path) ? path : 'elsewhere'
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

function Menu({ user }: { user: CurrentUser }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      if (
        event instanceof KeyboardEvent
          ? event.key === 'Escape'
          : !details.current?.contains(event.target as Node)
      ) {
        if (details.current) details.current.open = false
      }
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  const name = user.name ?? user.email ?? 'Account'
  return (
    <details ref={details} className="relative">
      <summary
        className={buttonStyle(
          'secondary',
          'small',
          'max-w-[9rem] list-none [&::-webkit-details-marker]:hidden',
        )}
      >
        <span className="sr-only">Account of </span>
        <span className="truncate">{name}</span>
      </summary>
      <div className="absolute right-0 z-20 mt-1.5 grid w-56 gap-0.5 rounded-lg border border-line bg-raised p-1.5 shadow-raised">
        <p className="truncate px-2.5 py-1.5 text-soft text-sm">{user.email ?? name}</p>
        <Entry href="/account">Account</Entry>
        <Entry href="/account/organisations">Organisations</Entry>
        <Entry href="/account/tokens">API tokens</Entry>
        {user.roles.includes('curator') && <Entry href="/account/people">People</Entry>}
        <form action="/account/sign-out" method="post" className="mt-0.5 grid border-hair border-t pt-1.5">
          <Button type="submit" variant="quiet" size="small" className="justify-start">
            Sign out
          </Button>
        </form>
      </div>
    </details>
  )
}

function Entry({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={buttonStyle('quiet', 'small', 'justify-start')}>
      {children}
    </Link>
  )
}
