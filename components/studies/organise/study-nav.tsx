'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

interface StudyNavProps {
  base: string
  entries: readonly { path: string; label: string }[]
}

/** The parts of a study for those who manage it. */
export function StudyNav({ base, entries }: StudyNavProps) {
  const path = usePathname()
  return (
    <nav aria-label="Study" className="mb-7 flex gap-5 overflow-x-auto border-line border-b">
      {entries.map(({ path: part, label }) => {
        const href = part === '' ? base : `${base}/${part}`
        const isHere = path === href || (part !== '' && path.startsWith(`${href}/`))
        return (
          <Link
            key={part}
            href={href}
            prefetch={false}
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
