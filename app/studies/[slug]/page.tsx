import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { database } from '@/app/_server/database'
import { armHrefs, shownResults, studyAt } from '@/app/_server/study-results'
import { armsOf } from '@/components/studies/results/arms'
import { InstrumentSection } from '@/components/studies/results/instrument-section'
import { OpenStudy } from '@/components/studies/results/open-study'
import { RatersSection } from '@/components/studies/results/raters-section'
import { ResultsHead } from '@/components/studies/results/results-head'
import { Section } from '@/components/studies/results/section'
import { StudyDownloads } from '@/components/studies/results/study-downloads'
import { StudyFacts } from '@/components/studies/results/study-facts'
import { StudyNotices } from '@/components/studies/results/study-notices'
import { StudyResults } from '@/components/studies/results/study-results'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { resultsVersions } from '@/db/queries/studies'
import { creditedRaters, raterTraits } from '@/db/queries/studies-raters'
import { compositionOf } from '@/lib/studies/results/composition'
import { figuresOf } from '@/lib/studies/results/figures/table'
import { resolvesOf } from '@/lib/studies/results/resolves'
import { parseResultsQuery } from '@/lib/studies/results/results-query'
import { figureFormats } from '@/lib/studies/results/study-export'

export const dynamic = 'force-dynamic'
type Props = PageProps<'/studies/[slug]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const study = await studyAt(slug)
  if (!study) return {}
  return { title: study.title, description: study.description, alternates: { canonical: `/studies/${slug}` } }
}

/** A study: while it is open what it asks and how to take part, after that its frozen results. */
export default async function StudyPage({ params, searchParams }: Props) {
  const { slug } = await params
  const query = parseResultsQuery(await searchParams)
  const study = await studyAt(slug)
  if (!study) notFound()
  if (study.status === 'open')
    return (
      <>
        <StudyNotices {...study} />
        <OpenStudy study={study} />
      </>
    )
  const results = await shownResults(slug, query)
  if (!results) {
    const versions = await resultsVersions(database(), study.id)
    // an address of a view that is not there any more leads to the one that is
    if (versions.length > 0) redirect(`/studies/${slug}`)
    return (
      <>
        <StudyNotices {...study} />
        <PageHeader
          crumbs={[{ label: 'Studies', href: '/studies' }]}
          title={study.title}
          lead={study.description}
        />
        <Notice title="Closed; its results are being made">
          They appear here as soon as they are frozen.
        </Notice>
      </>
    )
  }
  const { analysis, chosen, versions, version, pair } = results
  const [traits, credits] = await Promise.all([
    raterTraits(database(), study.id),
    creditedRaters(database(), study.id),
  ])
  const composition = compositionOf(traits)
  const arms = armsOf(analysis, armHrefs(study))
  return (
    <>
      <StudyNotices {...study} />
      <ResultsHead {...{ study, versions, version, query }} />
      <StudyFacts
        study={study}
        view={chosen.view}
        arms={analysis.arms.length}
        composition={composition}
        resolves={resolvesOf(chosen.view, pair, analysis.settings.level)}
      />
      <StudyResults {...{ slug, analysis, chosen, query, arms }} />
      <RatersSection composition={composition} credits={credits} />
      <Section id="instrument" title="The instrument">
        <InstrumentSection instrument={study.instrument} version={study.instrumentVersion} />
      </Section>
      <Section id="downloads" title="Downloads">
        <StudyDownloads
          slug={slug}
          query={query}
          figures={figuresOf(analysis, chosen.view, pair)}
          formats={Object.keys(figureFormats)}
        />
      </Section>
    </>
  )
}
