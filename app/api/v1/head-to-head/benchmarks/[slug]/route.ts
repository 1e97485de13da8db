import { shownBenchmark } from '@/app/_server/head-to-head'
import { partFile } from '@/app/_server/head-to-head-file'
import { respond } from '@/app/_server/http'
import { DomainError } from '@/lib/errors'
import { parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'

export const dynamic = 'force-dynamic'

/** Every pair on one benchmark, as the page with the same parameters: table or forest plot. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/head-to-head/benchmarks/[slug]'>) {
  return respond(async () => {
    const { slug } = await params
    const search = new URL(request.url).searchParams
    const board = await shownBenchmark({ ...parseHeadToHeadQuery(search), metric: null }, slug)
    const [benchmark] = board?.columns ?? []
    if (!board || !benchmark) throw new DomainError('not-found', 'There are no pairs on this benchmark.')
    return partFile(board, search, {
      title: `Adapted systems against the models they came from, on ${benchmark.title}`,
      ahead: { other: 'base ahead', adapted: 'adapted ahead' },
      rowsAre: 'pairs',
      path: `/head-to-head/benchmarks/${slug}`,
      fileName: `head-to-head-${slug}`,
    })
  })
}
