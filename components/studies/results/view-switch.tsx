import Link from 'next/link'
import type { ReactNode } from 'react'

interface Choice {
  key: string
  name: ReactNode
  href: string
  isChosen: boolean
}

/** One of a few views of the same results, each with an address of its own; nothing where there is one. */
export function ViewSwitch({ label, choices }: { label: string; choices: readonly Choice[] }) {
  if (choices.length < 2) return null
  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm print:hidden">
      <span className="text-faint">{label}</span>
      {choices.map(({ key, name, href, isChosen }) => (
        <Link
          key={key}
          href={href}
          scroll={false}
          aria-current={isChosen ? 'true' : undefined}
          className="plain-link inline-flex min-h-6 items-center border-transparent border-b-2 text-soft aria-[current=true]:border-accent aria-[current=true]:text-ink pointer-coarse:min-h-11"
        >
          {name}
        </Link>
      ))}
    </nav>
  )
}
