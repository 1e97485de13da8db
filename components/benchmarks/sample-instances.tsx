import { QuestionView } from '@/components/results/question-view'
import type { Question } from '@/lib/benchmarks/instance'

export interface SampleInstance {
  id: string
  question: Question
  /** Null where gold was not published. */
  gold: unknown
}

interface SampleInstancesProps {
  instances: readonly SampleInstance[]
  /** Whether the licence lets instances be shown. */
  mayShow: boolean
  isGoldPublished: boolean
}

/** A few instances as a system sees them; gold only where it was published. */
export function SampleInstances({ instances, mayShow, isGoldPublished }: SampleInstancesProps) {
  if (mayShow && instances.length === 0) return null
  return (
    <section className="mt-10">
      <h2 className="text-xl">What it asks</h2>
      {!mayShow && (
        <p className="mt-2 max-w-[68ch] text-soft">
          The licence does not let instances be shown here. Get them from the source; the ids of a prediction
          file are those of the official files.
        </p>
      )}
      {instances.length > 0 && !isGoldPublished && (
        <p className="mt-2 max-w-[68ch] text-soft">
          The right answers are kept where no page can read them; scoring alone sees them.
        </p>
      )}
      <ol className="mt-4 grid gap-6">
        {instances.map((instance) => (
          <li key={instance.id} className="rounded-lg border border-line bg-raised px-5 py-4">
            <p className="num mb-2 text-faint text-xs">
              Instance <code className="font-mono">{instance.id}</code>
            </p>
            <QuestionView question={instance.question} gold={instance.gold ?? undefined} />
          </li>
        ))}
      </ol>
    </section>
  )
}
