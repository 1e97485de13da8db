import type { ReactNode } from 'react'

interface StepProps {
  number: number
  title: string
  lead?: ReactNode
  children: ReactNode
}

/** A part of the page for submitting: what it asks at the left of its controls where there is room. */
export function Step({ number, title, lead, children }: StepProps) {
  const id = `step-${number}`
  return (
    <section
      aria-labelledby={id}
      className="grid gap-x-12 gap-y-4 border-line border-t py-7 lg:grid-cols-[16rem_minmax(0,1fr)]"
    >
      <div>
        <h2 id={id} className="text-xl">
          <span className="num mr-2 text-faint">{number}</span>
          {title}
        </h2>
        {lead && <div className="mt-1.5 max-w-[48ch] text-soft text-sm">{lead}</div>}
      </div>
      <div className="grid min-w-0 max-w-[50rem] content-start gap-5">{children}</div>
    </section>
  )
}
