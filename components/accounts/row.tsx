import type { ReactNode } from 'react'

interface RowProps {
  title: ReactNode
  /** A quieter line under the title. */
  detail?: ReactNode
  /** What can be done with it: at the right, below on a phone. */
  children?: ReactNode
}

/** One thing of a list: what it is, facts about it, buttons. */
export function Row({ title, detail, children }: RowProps) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <div className="min-w-0 flex-1 basis-[16rem] break-words">
        <p className="font-[560]">{title}</p>
        {detail && <p className="text-soft text-sm">{detail}</p>}
      </div>
      {children && <div className="-mr-2.5 flex flex-wrap items-start gap-1 max-sm:-ml-2.5">{children}</div>}
    </li>
  )
}
