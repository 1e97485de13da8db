import Link from 'next/link'
import { Tag } from '@/components/ui/tag'
import type { SystemKind } from '@/lib/systems/system'

interface SystemLinkProps {
  system: { slug: string; name: string; kind: SystemKind } | null
  /** Without the tag that says what kind of system it is. */
  bare?: boolean
}

/** The name of a system, leading to its page; an anonymous one has neither. */
export function SystemLink({ system, bare }: SystemLinkProps) {
  if (!system) return <span className="text-soft italic">anonymous system</span>
  return (
    <span className="inline-flex flex-wrap items-baseline gap-x-2">
      <Link href={`/systems/${system.slug}`} className="plain-link">
        {system.name}
      </Link>
      {!bare && <Tag>{system.kind}</Tag>}
    </span>
  )
}
