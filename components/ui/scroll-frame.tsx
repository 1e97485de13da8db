import type { ReactNode } from 'react'

/** What is wider than the page scrolls in here, by keyboard too, rather than widening the page. */
export function ScrollFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
      tabIndex={0}
      className="relative overflow-x-auto"
    >
      {children}
    </section>
  )
}
