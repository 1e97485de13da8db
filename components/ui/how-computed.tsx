import type { ReactNode } from 'react'

/** Where a number comes from, opened in place: every displayed figure has one within reach. */
export function HowComputed({
  summary = 'How was this computed',
  children,
}: {
  summary?: string
  children: ReactNode
}) {
  return (
    <details className="group text-sm">
      <summary className="inline-flex min-h-6 items-center gap-1.5 text-soft underline decoration-edge underline-offset-3 hover:decoration-current">
        <svg
          aria-hidden="true"
          viewBox="0 0 12 12"
          className="size-2.5 fill-none stroke-[1.6] stroke-current transition-transform group-open:rotate-90"
        >
          <path d="m4 2 4 4-4 4" />
        </svg>
        {summary}
      </summary>
      <div className="prose mt-2 mb-4 border-line border-l-2 pl-4 text-soft">{children}</div>
    </details>
  )
}
