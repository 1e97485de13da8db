import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { metricById } from '@/lib/scoring/metrics/table'
import { taskById } from '@/lib/scoring/tasks/table'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/methods/tasks/[id]'>): Promise<Metadata> {
  return { title: taskById((await params).id)?.title ?? 'Task' }
}

/** A kind of answer in the words of its own descriptor. */
export default async function TaskPage({ params }: PageProps<'/methods/tasks/[id]'>) {
  const task = taskById((await params).id)
  if (!task) notFound()
  return (
    <>
      <PageHeader title={task.title} crumbs={[{ label: 'Methods', href: '/methods' }]} />
      <div className="grid max-w-[72ch] gap-6">
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
          ]}
        />
      </div>
    </>
  )
}
