import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '@/app/_server/database'
import { BenchmarkFacts } from '@/components/benchmarks/benchmark-facts'
import { HowToSubmit } from '@/components/benchmarks/how-to-submit'
import { SampleInstances } from '@/components/benchmarks/sample-instances'
import { ScoringRules } from '@/components/benchmarks/scoring-rules'
import { VersionList } from '@/components/benchmarks/version-list'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { versionsOf } from '@/db/queries/benchmarks'
import { sampleInstances } from '@/db/queries/instances'
import { env } from '@/lib/env'
import { publicOrigin } from '@/lib/public-origin'

const SAMPLES = 3

type Props = PageProps<'/benchmarks/[slug]/about'>

const versionsAt = cache((slug: string) => versionsOf(database(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const current = (await versionsAt((await params).slug)).find(({ isCurrent }) => isCurrent)
  return current
    ? { title: `About ${current.descriptor.title}`, description: current.descriptor.summary }
    : {}
}

export default async function AboutBenchmarkPage({ params }: Props) {
  const { slug } = await params
  const versions = await versionsAt(slug)
  const version = versions.find(({ isCurrent }) => isCurrent)
  if (!version) notFound()
  const { descriptor, instanceCount, clusterCount } = version
  const samples = await sampleInstances(database(), version, SAMPLES)
  const isGoldPublished = version.goldPublishedAt !== null
  return (
    <>
      {descriptor.demonstration && <DemonstrationNotice />}
      <PageHeader
        title={`About ${descriptor.title}`}
        crumbs={[
          { label: 'Boards', href: '/benchmarks' },
          { label: descriptor.title, href: `/benchmarks/${slug}` },
        ]}
        lead={<p>{descriptor.summary}</p>}
        actions={
          <>
            <LinkButton href={`/benchmarks/${slug}`}>Board</LinkButton>
            <LinkButton href={`/submit?benchmark=${slug}`} variant="primary">
              Submit to it
            </LinkButton>
          </>
        }
      />
      <div className="grid gap-x-14 gap-y-8 border-line border-t pt-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <aside aria-label="Facts" className="lg:order-last">
          <BenchmarkFacts
            descriptor={descriptor}
            instanceCount={instanceCount}
            isGoldPublished={isGoldPublished}
          />
        </aside>
        <div className="min-w-0">
          <div className="prose">
            {descriptor.description.split(/\n{2,}/).map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            ))}
          </div>
          <ScoringRules descriptor={descriptor} instanceCount={instanceCount} clusterCount={clusterCount} />
          <SampleInstances
            instances={samples}
            mayShow={descriptor.licence.showInstances}
            isGoldPublished={isGoldPublished}
          />
          <HowToSubmit
            descriptor={descriptor}
            origin={publicOrigin(env, null)}
            ids={samples.map(({ id }) => id)}
          />
          <VersionList versions={versions} />
        </div>
      </div>
    </>
  )
}
