import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { benchmarkBoard } from '@/db/queries/boards'
import { DomainError } from '@/lib/errors'
import type { BenchmarkBoard } from '@/lib/leaderboard/board'
import { parseBoardQuery } from '@/lib/leaderboard/board-query'
import { boardCsv } from '@/lib/leaderboard/export/board-csv'
import { boardJson } from '@/lib/leaderboard/export/board-json'
import { boardLatex } from '@/lib/leaderboard/export/board-latex'
import { type ExportFormat, exportFormat, exportHeaders } from '@/lib/leaderboard/export/format'
import { reportedCsv, reportedLatex } from '@/lib/leaderboard/export/reported'

export const dynamic = 'force-dynamic'

function write(board: BenchmarkBoard, format: ExportFormat, isReportedOnly: boolean): string {
  if (format === 'json') return JSON.stringify(boardJson(board))
  if (format === 'csv') return isReportedOnly ? reportedCsv(board) : boardCsv(board)
  return isReportedOnly ? reportedLatex(board) : boardLatex(board)
}

/** The board of the page with the same parameters, all its pages at once. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/benchmarks/[slug]/board'>) {
  return respond(async () => {
    const { slug } = await params
    const search = new URL(request.url).searchParams
    const format = exportFormat(search.get('format'))
    const query = parseBoardQuery(search)
    const board = await benchmarkBoard(database(), slug, query)
    if (!board)
      throw new DomainError(
        'not-found',
        `There is no benchmark "${slug}". GET /api/v1/benchmarks lists those there are.`,
      )
    return new Response(write(board, format, query.show === 'reported'), {
      headers: exportHeaders(format, `${slug}-board`),
    })
  })
}
