import Link from 'next/link'
import type { ReactNode } from 'react'
import { LinkButton } from '@/components/ui/link-button'
import { NavLink } from './nav-link'

/** The head of every page. On a phone the navigation takes a line of its own instead of hiding behind a button. */
export function SiteHeader({ userMenu }: { userMenu: ReactNode }) {
  return (
    <header className="border-line border-b print:hidden">
      <div className="page flex flex-wrap items-center gap-x-7 pt-3 sm:py-3">
        <Link
          href="/"
          className="font-[620] font-serif text-xl tracking-[-0.02em] no-underline"
          aria-label="Rounds, front page"
        >
          Rounds
        </Link>
        <nav
          aria-label="Main"
          className="order-last flex w-full gap-5 overflow-x-auto sm:order-none sm:w-auto sm:flex-1"
        >
          <NavLink href="/benchmarks" also={['/suites']}>
            Boards
          </NavLink>
          <NavLink href="/head-to-head">Head to head</NavLink>
          <NavLink href="/systems" also={['/submissions']}>
            Systems
          </NavLink>
          <NavLink href="/studies">Studies</NavLink>
          <NavLink href="/compare">Compare</NavLink>
          <NavLink href="/methods">Methods</NavLink>
        </nav>
        <div className="ml-auto flex items-center gap-2">
          <LinkButton href="/submit" variant="primary" size="small">
            <span>
              Submit<span className="max-sm:hidden"> predictions</span>
            </span>
          </LinkButton>
          {userMenu}
        </div>
      </div>
    </header>
  )
}
