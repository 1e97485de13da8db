'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

interface NavLinkProps {
  href: string
  /** Other first path segments that belong under this entry. */
  also?: readonly string[]
  children: string
}

/** An entry of the main navigation; the one the page is under carries the accent. */
export function NavLink({ href, also = [], children }: NavLinkProps) {
  const path = usePathname()
  const isHere = [href, ...also].some((prefix) => path === prefix || path.startsWith(`${prefix}/`))
  return (
    <Link
      href={href}
      aria-current={isHere ? 'page' : undefined}
      className="inline-flex min-h-9 items-center whitespace-nowrap border-transparent border-b-2 pt-0.5 text-soft no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  )
}
