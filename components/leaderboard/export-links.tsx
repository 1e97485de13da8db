import { type BoardQuery, boardSearch } from '@/lib/leaderboard/board-query'
import { DownloadLinks } from './download-links'

/** This view of a board, all its pages, as files. */
export function ExportLinks({ slug, query }: { slug: string; query: BoardQuery }) {
  return <DownloadLinks path={`/api/v1/benchmarks/${slug}/board`} search={boardSearch(query)} />
}
