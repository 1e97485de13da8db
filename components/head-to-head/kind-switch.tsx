import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { headToHeadSearch } from '@/lib/leaderboard/head-to-head-query'

/** The way between what is real and what is made up, where there is both: they are never counted together. */
export function KindSwitch({ path, board }: { path: string; board: HeadToHeadBoard }) {
  const { query, isDemonstration, facets } = board
  if (!facets.hasReal || !facets.hasDemonstration) return null
  const show = isDemonstration ? null : ('demonstration' as const)
  return (
    <a href={`${path}${headToHeadSearch(query, { show })}`} className="text-sm text-soft print:hidden">
      {isDemonstration ? 'Leave the demonstration' : 'Show the demonstration instead'}
    </a>
  )
}
