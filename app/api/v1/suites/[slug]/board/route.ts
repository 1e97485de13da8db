import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { suiteBoard } from '@/db/queries/boards-suite'
import { DomainError } from '@/lib/errors'
import { exportFormat, exportHeaders } from '@/lib/leaderboard/export/format'
import { suiteCsv, suiteJson, suiteLatex } from '@/lib/leaderboard/export/suite'
import type { SuiteBoard, SuiteBoardRow } from '@/lib/leaderboard/suite-board'
import { parseSuiteQuery, suiteView } from '@/lib/leaderboard/suite-query'

export const dynamic = 'force-dynamic'

const written = {
  csv: suiteCsv,
  json: (board: SuiteBoard, rows: readonly SuiteBoardRow[]) => JSON.stringify(suiteJson(board, rows)),
  latex: suiteLatex,
}

/** The board of the suite's page with the same parameters. */
export function GET(request: Request, { params }: RouteContext<'/api/v1/suites/[slug]/board'>) {
  return respond(async () => {
    const { slug } = await params
    const search = new URL(request.url).searchParams
    const format = exportFormat(search.get('format'))
    const board = await suiteBoard(database(), slug)
    if (!board) throw new DomainError('not-found', 'There is no such suite.')
    const rows = suiteView(board, parseSuiteQuery(search))
    return new Response(written[format](board, rows), { headers: exportHeaders(format, `${slug}-board`) })
  })
}
