import { respond } from '@/app/_server/http'
import { type ShownResults, shownResults } from '@/app/_server/study-results'
import { DomainError } from '@/lib/errors'
import { studyLatex } from '@/lib/studies/analysis/export/latex'
import { resultsCsv } from '@/lib/studies/results/results-csv'
import { parseResultsQuery } from '@/lib/studies/results/results-query'
import { askedFormat, fileHeaders, resultsFormats } from '@/lib/studies/results/study-export'

export const dynamic = 'force-dynamic'

const writers: Record<keyof typeof resultsFormats, (results: ShownResults) => string> = {
  csv: ({ analysis, chosen }) => resultsCsv(analysis, chosen.view),
  // all views at once, as frozen
  json: ({ study, analysis, version, versions }) =>
    JSON.stringify({ study: study.slug, title: study.title, version, versions, analysis }),
  latex: ({ study, analysis, version, chosen }) =>
    studyLatex(analysis, chosen.view, { slug: study.slug, title: study.title, version }),
}

/** Frozen results of a closed study, in the state of the page with the same parameters. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/studies/[slug]/results'>) {
  return respond(async () => {
    const { slug } = await params
    const search = new URL(request.url).searchParams
    const format = askedFormat(resultsFormats, search.get('format'), 'json')
    const results = await shownResults(slug, parseResultsQuery(search))
    if (!results) throw new DomainError('not-found', 'There are no such results.')
    return new Response(writers[format](results), {
      headers: fileHeaders(resultsFormats[format], `${slug}-results-${results.version}`),
    })
  })
}
