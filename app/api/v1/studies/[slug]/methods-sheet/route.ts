import { respond } from '@/app/_server/http'
import { sheetOf } from '@/app/_server/methods-sheet'
import { shownResults } from '@/app/_server/study-results'
import { DomainError } from '@/lib/errors'
import { parseResultsQuery } from '@/lib/studies/results/results-query'
import { fileHeaders, markdown } from '@/lib/studies/results/study-export'

export const dynamic = 'force-dynamic'

/** The methods of a closed study as Markdown. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/studies/[slug]/methods-sheet'>) {
  return respond(async () => {
    const { slug } = await params
    const results = await shownResults(slug, parseResultsQuery(new URL(request.url).searchParams))
    if (!results) throw new DomainError('not-found', 'There are no such results.')
    return new Response(await sheetOf(results), { headers: fileHeaders(markdown, `${slug}-methods`) })
  })
}
