import type { ReactNode } from 'react'

interface SectionProps {
  title: string
  /** A sentence under the title. */
  lead?: ReactNode
  children: ReactNode
}

/** A part of an account page: title at the left of its content where there is room. */
export function Section({ title, lead, children }: SectionProps) {
  return (
    <section className="grid gap-x-10 gap-y-3 border-hair border-b py-6 first-of-type:pt-0 last-of-type:border-0 md:grid-cols-[14rem_1fr]">
      <div>
        <h2 className="text-lg">{title}</h2>
        {lead && <p className="mt-1 text-soft text-sm">{lead}</p>}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  )
}
