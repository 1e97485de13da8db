import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { listBoards } from '@/db/queries/boards-list'

export const dynamic = 'force-dynamic'

/** Every benchmark: its facts, its metrics, what a file must hold, and how full its board is. */
export function GET() {
  return respond(
    async () => {
      const { boards } = await listBoards(database())
      return {
        benchmarks: boards.map(({ descriptor, leaders: _leaders, entrants: _entrants, ...board }) => ({
          ...board,
          title: descriptor.title,
          summary: descriptor.summary,
          split: descriptor.split,
          languages: descriptor.languages,
          licence: descriptor.licence,
          citation: descriptor.citation,
          task: descriptor.task,
          params: descriptor.params,
          metrics: descriptor.metrics,
          missing: descriptor.missing,
          duplicates: descriptor.duplicates,
          extraction: descriptor.extraction,
          contexts: descriptor.contexts,
          quota: descriptor.quota,
          board: `/api/v1/benchmarks/${board.slug}/board`,
        })),
      }
    },
    {
      headers: { 'cache-control': 'public, max-age=0, must-revalidate', 'access-control-allow-origin': '*' },
    },
  )
}
