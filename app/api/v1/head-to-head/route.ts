import { database } from '@/app/_server/database'
import { respond } from '@/app/_server/http'
import { withValues } from '@/db/queries/comparison-details'
import { headToHeadMaterial } from '@/db/queries/head-to-head'
import { exportFormat, exportHeaders } from '@/lib/leaderboard/export/format'
import { headToHeadCsv, headToHeadJson, headToHeadLatex } from '@/lib/leaderboard/export/head-to-head'
import { type HeadToHeadBoard, headToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'

export const dynamic = 'force-dynamic'

const written = {
  csv: headToHeadCsv,
  json: (board: HeadToHeadBoard) => JSON.stringify(headToHeadJson(board)),
  latex: headToHeadLatex,
}

/** The head-to-head board of the page with the same parameters, all its pages at once. */
export function GET(request: Request) {
  return respond(async () => {
    const search = new URL(request.url).searchParams
    const format = exportFormat(search.get('format'))
    const query = { ...parseHeadToHeadQuery(search), metric: null }
    const ofBest = query.setting === 'best'
    const material = await headToHeadMaterial(database(), { ofBest })
    const comparisons = await withValues(database(), material.comparisons, { ofBest })
    return new Response(written[format](headToHeadBoard({ ...material, comparisons }, query)), {
      headers: exportHeaders(format, 'head-to-head'),
    })
  })
}
