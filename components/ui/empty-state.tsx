import type { ReactNode } from 'react'

/** Where a list has nothing: why, and what would fill it. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="rounded-lg border border-line border-dashed px-6 py-10 text-center">
      <p className="font-[560] font-serif text-xl">{title}</p>
      {children && <div className="mx-auto mt-2 max-w-[52ch] text-soft">{children}</div>}
    </div>
  )
}
