import Link from 'next/link'
import { Notice } from '@/components/ui/notice'

export interface DesignStep {
  path: string
  label: string
  /** What there is, in a line. */
  state: string
  isDone: boolean
}

interface DesignOverviewProps {
  base: string
  steps: readonly DesignStep[]
  refusals: readonly string[]
  warnings: readonly string[]
}

/** The way to a launch: what each step has, what stands in the way, what may be regretted later. */
export function DesignOverview({ base, steps, refusals, warnings }: DesignOverviewProps) {
  return (
    <div className="grid gap-6">
      <ol className="divide-y divide-hair border-hair border-y">
        {steps.map(({ path, label, state, isDone }) => (
          <li key={path}>
            <Link
              href={`${base}/${path}`}
              prefetch={false}
              className="grid grid-cols-[1.4rem_9rem_minmax(0,1fr)] items-baseline gap-x-3 py-3 no-underline hover:bg-hair max-sm:grid-cols-[1.4rem_minmax(0,1fr)]"
            >
              <span className={isDone ? 'text-better' : 'text-faint'}>
                <span aria-hidden="true">{isDone ? '✓' : '○'}</span>
                <span className="sr-only">{isDone ? 'Done: ' : 'To do: '}</span>
              </span>
              <span className="font-[560] underline decoration-edge underline-offset-3">{label}</span>
              <span className="num text-soft max-sm:col-start-2">{state}</span>
            </Link>
          </li>
        ))}
      </ol>
      {refusals.length > 0 && (
        <Notice kind="warning" title="Before it can be launched">
          <ReasonList reasons={refusals} />
        </Notice>
      )}
      {warnings.length > 0 && (
        <Notice title="Worth a thought">
          <ReasonList reasons={warnings} />
        </Notice>
      )}
    </div>
  )
}

const ReasonList = ({ reasons }: { reasons: readonly string[] }) => (
  <ul className="grid list-disc gap-1.5 pl-4">
    {reasons.map((reason) => (
      <li key={reason}>{reason}</li>
    ))}
  </ul>
)
