import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { CodeBlock } from '@/components/ui/code-block'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { catalogue } from '@/lib/benchmarks/catalogue/table'
import { predictionExample } from '@/lib/benchmarks/prediction-example'
import { metricById } from '@/lib/scoring/metrics/table'
import { type TaskRule, taskRules } from '@/lib/scoring/rules/task-rules'
import { taskById } from '@/lib/scoring/tasks/table'
import { formatsOfTask } from '@/lib/submissions/formats/table'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/methods/tasks/[id]'>): Promise<Metadata> {
  const task = taskById((await params).id)
  return task ? { title: task.title, description: task.description } : { title: 'Task' }
}

/** A kind of answer in the words of its own descriptor. */
export default async function TaskPage({ params }: PageProps<'/methods/tasks/[id]'>) {
  const task = taskById((await params).id)
  if (!task) notFound()
  const rules = taskRules(task)
  const benchmarks = catalogue.filter(({ facts }) => facts.task === task.id)
  return (
    <>
      <PageHeader title={task.title} crumbs={[{ label: 'Methods', href: '/methods' }]} />
      <div className="grid max-w-[72ch] grid-cols-[minmax(0,1fr)] gap-6">
        <p className="whitespace-pre-wrap text-lg">{task.description}</p>
        <Facts
          layout="list"
          facts={[
            { term: 'Id', value: <code className="font-mono">{task.id}</code> },
            { term: 'Source', value: task.source },
            {
              term: 'Metrics',
              value: (
                <ul>
                  {task.metrics.map((id) => (
                    <li key={id}>
                      <Link href={`/methods/metrics/${id}`} className="inline-flex min-h-6 items-center">
                        {metricById(id)?.title ?? id}
                      </Link>
                    </li>
                  ))}
                </ul>
              ),
            },
            {
              term: 'Benchmarks',
              value: benchmarks.map(({ facts }) => facts.title).join(' · ') || 'none of the catalogue',
            },
          ]}
        />
        <section>
          <h2 className="mb-3 text-xl">How a prediction looks</h2>
          <CodeBlock
            label="predictions.jsonl"
            code={predictionExample([], task.id, benchmarks[0]?.facts.params ?? {})}
          />
          {formatsOfTask(task.id).map(({ id: format, title, description }) => (
            <p key={format} className="mt-3 text-soft">
              {title} is read too. {description}
            </p>
          ))}
        </section>
        {rules.length > 0 && (
          <section>
            <h2 className="mb-3 text-xl">What a benchmark decides</h2>
            <p className="mb-4 text-soft">
              These choices are part of a benchmark version and of the signature of every score.
            </p>
            <Facts
              layout="list"
              facts={rules.map((rule) => ({ term: rule.name, value: <Rule {...rule} /> }))}
            />
          </section>
        )}
      </div>
    </>
  )
}

function Rule({ note, values, default: standard }: TaskRule) {
  return (
    <>
      {note}{' '}
      <span className="text-faint">
        {values.length > 0 && `Values: ${values.join(', ')}. `}
        {standard === null
          ? 'Every benchmark says.'
          : `${standard.replace(/^"|"$/g, '')} unless the benchmark says otherwise.`}
      </span>
    </>
  )
}
