import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs'

interface PageHeaderProps {
  title: ReactNode
  crumbs?: readonly Crumb[]
  /** One or two sentences under the title. */
  lead?: ReactNode
  /** Buttons at the right, below the lead on a phone. */
  actions?: ReactNode
}

/** The head of a page: where it is, what it is, what one can do here. */
export function PageHeader({ title, crumbs, lead, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
      <div className="min-w-0 flex-1 basis-[22rem]">
        {crumbs && crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
        <h1 className="text-2xl sm:text-3xl">{title}</h1>
        {lead && <div className="mt-2 max-w-[62ch] text-lg text-soft">{lead}</div>}
      </div>
      {actions && <div className="flex flex-wrap gap-2 print:hidden">{actions}</div>}
    </header>
  )
}
