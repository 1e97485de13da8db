import type { ReactNode } from 'react'

interface SectionProps {
  id: string
  title: string
  /** A sentence under the title. */
  lead?: ReactNode
  children: ReactNode
}

/** A part of a study's page, with an address of its own. */
export function Section({ id, title, lead, children }: SectionProps) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-11 scroll-mt-4">
      <h2 id={`${id}-title`} className="text-xl">
        {title}
      </h2>
      {lead && <div className="mt-1 max-w-4xl text-soft text-sm">{lead}</div>}
      <div className="mt-4 grid gap-5">{children}</div>
    </section>
  )
}
