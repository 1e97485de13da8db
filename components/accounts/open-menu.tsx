'use client'

import Link from 'next/link'
import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { initials } from '@/lib/accounts/initials'

/** What somebody signed in can go to. The browser's own disclosure; Escape and a press elsewhere close it. */
export function OpenMenu({ user }: { user: CurrentUser }) {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    const close = (event: Event) => {
      const isMeant =
        event instanceof KeyboardEvent ? event.key === 'Escape' : !isInside(details.current, event)
      if (!isMeant || !details.current?.open) return
      details.current.open = false
      if (event instanceof KeyboardEvent) details.current.querySelector('summary')?.focus()
    }
    document.addEventListener('click', close)
    document.addEventListener('keydown', close)
    return () => {
      document.removeEventListener('click', close)
      document.removeEventListener('keydown', close)
    }
  }, [])
  const name = user.name ?? user.email ?? 'Your account'
  return (
    <details ref={details} className="relative">
      <summary
        className={buttonStyle(
          'secondary',
          'small',
          'w-full list-none gap-1.5 px-0 [&::-webkit-details-marker]:hidden',
        )}
      >
        <span className="sr-only">Account of {name}</span>
        <span aria-hidden="true">{initials(name)}</span>
        <svg aria-hidden="true" viewBox="0 0 12 12" className="size-3 fill-none stroke-[1.5] stroke-soft">
          <path d="M2.5 4.5 6 8l3.5-3.5" />
        </svg>
      </summary>
      <div className="absolute right-0 z-20 mt-1.5 grid w-56 gap-0.5 rounded-lg border border-line bg-raised p-1.5 shadow-raised">
        <p className="truncate px-2.5 pt-1.5 font-[560]">{name}</p>
        {user.name && user.email && <p className="truncate px-2.5 pb-1.5 text-soft text-sm">{user.email}</p>}
        <Entry href="/account/submissions">Your submissions</Entry>
        <Entry href="/rate">Rate</Entry>
        {user.roles.some((role) => role === 'organiser' || role === 'curator') && (
          <Entry href="/organise">Organise studies</Entry>
        )}
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

const isInside = (element: Element | null, event: Event) =>
  event.target instanceof Node && (element?.contains(event.target) ?? false)

function Entry({ href, children }: { href: string; children: string }) {
  return (
    <Link href={href} className={buttonStyle('quiet', 'small', 'justify-start')}>
      {children}
    </Link>
  )
}
