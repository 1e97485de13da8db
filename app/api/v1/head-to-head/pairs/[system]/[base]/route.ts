import { shownPair } from '@/app/_server/head-to-head'
import { partFile } from '@/app/_server/head-to-head-file'
import { respond } from '@/app/_server/http'
import { DomainError } from '@/lib/errors'
import { parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'

export const dynamic = 'force-dynamic'

/** A pair on all its benchmarks, as the page with the same parameters: table or forest plot. */
export function GET(
  request: Request,
  { params }: RouteContext<'/api/v1/head-to-head/pairs/[system]/[base]'>,
) {
  return respond(async () => {
    const { system, base } = await params
    const search = new URL(request.url).searchParams
    const { board } = (await shownPair(parseHeadToHeadQuery(search), { system, base })) ?? {}
    const [pair] = board?.pairs ?? []
    if (!board || !pair) throw new DomainError('not-found', 'There is no such pair.')
    return partFile(board, search, {
      title: `${pair.system.name} against ${pair.base.name}`,
      ahead: { other: `${pair.base.name} ahead`, adapted: `${pair.system.name} ahead` },
      rowsAre: 'benchmarks',
      path: `/head-to-head/pairs/${system}/${base}`,
      fileName: `${system}-against-${base}`,
    })
  })
}
