import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { SystemReport } from '@/components/results/system-report'
import { resultsOfSystem, systemBySlug } from '@/db/queries/system-results'
import { metricById } from '@/lib/scoring/metrics/table'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/systems/[slug]'>): Promise<Metadata> {
  const system = await systemBySlug(database(), (await params).slug)
  return { title: system?.name ?? 'System' }
}

export default async function SystemPage({ params }: PageProps<'/systems/[slug]'>) {
  const system = await systemBySlug(database(), (await params).slug)
  if (!system) notFound()
  const results = await resultsOfSystem(database(), system.id)
  return (
    <SystemReport
      system={system}
      results={results.map((result) => {
        const metric = metricById(result.benchmark.primaryMetric)
        return {
          ...result,
          metric: {
            title: metric?.title ?? result.benchmark.primaryMetric,
            unit: metric?.unit ?? 'proportion',
          },
        }
      })}
    />
  )
}
