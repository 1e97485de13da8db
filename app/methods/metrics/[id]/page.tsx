import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { metricById } from '@/lib/scoring/metrics/table'
import { tasks } from '@/lib/scoring/tasks/table'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/methods/metrics/[id]'>): Promise<Metadata> {
  const metric = metricById((await params).id)
  return metric ? { title: metric.title, description: metric.description } : { title: 'Metric' }
}

const bound = (value: number) =>
  Number.isFinite(value) ? String(value) : value < 0 ? 'no lower bound' : 'no upper bound'

/** A metric in the words of its own descriptor. */
export default async function MetricPage({ params }: PageProps<'/methods/metrics/[id]'>) {
  const metric = metricById((await params).id)
  if (!metric) notFound()
  const used = Object.values(tasks).filter((task) => task.metrics.includes(metric.id))
  return (
    <>
      <PageHeader title={metric.title} crumbs={[{ label: 'Methods', href: '/methods' }]} />
      <div className="grid max-w-[72ch] gap-6">
        <p className="text-lg">{metric.description}</p>
        <Facts
          layout="list"
          facts={[
            { term: 'Id', value: <code className="font-mono">{metric.id}</code> },
            { term: 'Formula', value: metric.formula },
            { term: 'Unit', value: metric.unit },
            { term: 'Range', value: `${bound(metric.range[0])} to ${bound(metric.range[1])}` },
            { term: 'Better', value: metric.higherIsBetter ? 'higher' : 'lower' },
            {
              term: 'Computed from',
              value:
                metric.kind === 'sum'
                  ? 'sums of per-instance statistics'
                  : 'the order of per-instance values, weighted in each replicate',
            },
            { term: 'Equal to', value: metric.source },
            {
              term: 'Used by',
              value: (
                <span className="flex flex-wrap gap-x-3">
                  {used.map(({ id, title }) => (
                    <Link key={id} href={`/methods/tasks/${id}`} className="inline-flex min-h-6 items-center">
                      {title}
                    </Link>
                  ))}
                </span>
              ),
            },
          ]}
        />
      </div>
    </>
  )
}
