import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { sheetOf } from '@/app/_server/methods-sheet'
import { shownResults, studyAt } from '@/app/_server/study-results'
import { MethodsSheetView } from '@/components/studies/results/methods-sheet-view'
import { StudyNotices } from '@/components/studies/results/study-notices'
import { PageHeader } from '@/components/ui/page-header'
import { parseResultsQuery, resultsSearch } from '@/lib/studies/results/results-query'

export const dynamic = 'force-dynamic'
type Props = PageProps<'/studies/[slug]/methods-sheet'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const study = await studyAt((await params).slug)
  return { title: study ? `Methods sheet, ${study.title}` : 'Methods sheet' }
}

/** The methods of a study as text for its paper, filled in as far as the platform knows. */
export default async function MethodsSheetPage({ params, searchParams }: Props) {
  const { slug } = await params
  const query = parseResultsQuery(await searchParams)
  const results = await shownResults(slug, query)
  if (!results) notFound()
  return (
    <>
      <StudyNotices {...results.study} />
      <PageHeader
        crumbs={[
          { label: 'Studies', href: '/studies' },
          { label: results.study.title, href: `/studies/${slug}${resultsSearch(query)}` },
        ]}
        title="Methods sheet"
        lead="What a paper has to say of how this study was made, filled in as far as it is known here. What stands in square brackets only its authors can write."
      />
      <MethodsSheetView
        sheet={await sheetOf(results)}
        downloadHref={`/api/v1/studies/${slug}/methods-sheet${resultsSearch(query)}`}
      />
    </>
  )
}
