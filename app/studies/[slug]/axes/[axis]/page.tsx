import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { armHrefs, shownResults, studyAt } from '@/app/_server/study-results'
import { armsOf } from '@/components/studies/results/arms'
import { AxisDetail } from '@/components/studies/results/axis-detail'
import { countsInWords } from '@/components/studies/results/counts-note'
import { StudyNotices } from '@/components/studies/results/study-notices'
import { PageHeader } from '@/components/ui/page-header'
import { Tag } from '@/components/ui/tag'
import { wordingInWords } from '@/lib/studies/instruments/wording'
import { favourableWords } from '@/lib/studies/results/direction'
import { parseResultsQuery, resultsSearch } from '@/lib/studies/results/results-query'

export const dynamic = 'force-dynamic'
type Props = PageProps<'/studies/[slug]/axes/[axis]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug, axis: id } = await params
  const study = await studyAt(slug)
  const axis = study?.instrument.axes.find((candidate) => candidate.id === id)
  return { title: study && axis ? `${axis.label}, ${study.title}` : 'Study' }
}

/** One axis of a study with everything there is of it: options, differences, majorities, agreement of every pair. */
export default async function AxisPage({ params, searchParams }: Props) {
  const { slug, axis: id } = await params
  const query = parseResultsQuery(await searchParams)
  const results = await shownResults(slug, query)
  const axis = results?.chosen.view.axes.find((candidate) => candidate.id === id)
  if (!results || !axis) notFound()
  const { study, analysis, chosen, pairs } = results
  const wording = study.instrument.axes.find((candidate) => candidate.id === id)?.wording
  const favourable = favourableWords(axis)
  return (
    <>
      <StudyNotices {...study} />
      <PageHeader
        crumbs={[
          { label: 'Studies', href: '/studies' },
          { label: study.title, href: `/studies/${slug}${resultsSearch(query)}` },
        ]}
        title={axis.label}
        lead={
          <p>
            {axis.question} {wording && <Tag>{wordingInWords[wording]}</Tag>}
            {axis.isDerived && <Tag>worked out from other axes</Tag>}
          </p>
        }
      />
      <p className="text-soft text-sm">
        {favourable ? `In favour: ${favourable}. ` : 'This axis has no side that counts in favour. '}
        {chosen.name}: {countsInWords(axis.n)}.
      </p>
      <AxisDetail axis={axis} analysis={analysis} pairs={pairs} arms={armsOf(analysis, armHrefs(study))} />
    </>
  )
}
