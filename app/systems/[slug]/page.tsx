import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { database } from '@/app/_server/database'
import { SystemRatings } from '@/components/results/system-ratings'
import { SystemReport } from '@/components/results/system-report'
import { studiesOfSystem } from '@/db/queries/studies-systems'
import { resultsOfSystem, systemBySlug } from '@/db/queries/system-results'
import { metricById } from '@/lib/scoring/metrics/table'

export const dynamic = 'force-dynamic'

export async function generateMetadata({ params }: PageProps<'/systems/[slug]'>): Promise<Metadata> {
  const system = await systemBySlug(database(), (await params).slug)
  if (!system) return { title: 'System' }
  const origin = system.base ? `, adapted from ${system.base.name}` : ''
  return {
    title: system.name,
    description: `Scores and ratings of ${system.name}${origin}: every benchmark with its interval and what it is held against.`,
  }
}

export default async function SystemPage({ params }: PageProps<'/systems/[slug]'>) {
  const system = await systemBySlug(database(), (await params).slug)
  if (!system) notFound()
  const [results, studies] = await Promise.all([
    resultsOfSystem(database(), system.id),
    studiesOfSystem(database(), system.id),
  ])
  return (
    <SystemReport
      system={system}
      ratings={<SystemRatings studies={studies} />}
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
