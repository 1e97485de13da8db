import { respond } from '@/app/_server/http'
import { pngOf } from '@/app/_server/png'
import { shownResults } from '@/app/_server/study-results'
import { svgFile } from '@/lib/charts/svg'
import { env } from '@/lib/env'
import { DomainError } from '@/lib/errors'
import { publicOrigin } from '@/lib/public-origin'
import { figureLabels } from '@/lib/studies/results/figures/labels'
import { drawFigure } from '@/lib/studies/results/figures/table'
import { parseResultsQuery, resultsSearch } from '@/lib/studies/results/results-query'
import { askedFormat, figureFormats, fileHeaders } from '@/lib/studies/results/study-export'

export const dynamic = 'force-dynamic'

/** A figure of a closed study, in the state of the page with the same parameters. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/studies/[slug]/figures/[figure]'>) {
  return respond(async () => {
    const { slug, figure: id } = await params
    const search = new URL(request.url).searchParams
    const format = askedFormat(figureFormats, search.get('format'), 'svg')
    const query = parseResultsQuery(search)
    const results = await shownResults(slug, query)
    if (!results) throw new DomainError('not-found', 'There are no such results.')
    const address = `${publicOrigin(env, null)}/studies/${slug}${resultsSearch(query, { version: results.version })}`
    const figure = drawFigure(id, {
      ...{ analysis: results.analysis, view: results.chosen.view, pair: results.pair },
      labels: figureLabels({ ...results, address }),
    })
    if (!figure) throw new DomainError('not-found', 'This study has no such figure.')
    const svg = svgFile(figure)
    const body = format === 'png' ? new Uint8Array(await pngOf(svg)) : svg
    return new Response(body, { headers: fileHeaders(figureFormats[format], `${slug}-${id}`) })
  })
}
