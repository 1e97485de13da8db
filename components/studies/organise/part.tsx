import type { ReactNode } from 'react'

interface PartProps {
  title: ReactNode
  /** What it is for, beside its content where there is room. */
  lead?: ReactNode
  /** Content as wide as the page, below title and lead. */
  wide?: boolean
  children: ReactNode
}

/** A part of an organiser's page. */
export function Part({ title, lead, wide = false, children }: PartProps) {
  return (
    <section
      className={
        wide
          ? 'grid gap-4 border-line border-t py-7 first-of-type:border-t-0 first-of-type:pt-0'
          : 'grid gap-x-12 gap-y-4 border-line border-t py-7 first-of-type:border-t-0 first-of-type:pt-0 lg:grid-cols-[16rem_minmax(0,1fr)]'
      }
    >
      <div>
        <h2 className="text-xl">{title}</h2>
        {lead && <div className="mt-1.5 max-w-[60ch] text-soft text-sm">{lead}</div>}
      </div>
      <div className="grid min-w-0 content-start gap-5">{children}</div>
    </section>
  )
}
