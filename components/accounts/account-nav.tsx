'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

interface AccountNavProps {
  entries: readonly { href: string; label: string }[]
}

/** The pages of one's account. */
export function AccountNav({ entries }: AccountNavProps) {
  const path = usePathname()
  return (
    <nav aria-label="Account" className="mb-6 flex gap-5 overflow-x-auto border-line border-b">
      {entries.map(({ href, label }) => {
        const isHere = path === href || (href !== '/account' && path.startsWith(`${href}/`))
        return (
          <Link
            key={href}
            href={href}
            aria-current={isHere ? 'page' : undefined}
            className="inline-flex min-h-10 items-center whitespace-nowrap border-transparent border-b-2 pt-0.5 text-soft no-underline hover:text-ink aria-[current=page]:border-accent aria-[current=page]:text-ink"
          >
            {label}
          </Link>
        )
      })}
    </nav>
  )
}
