import 'server-only'
import { svgFile } from '@/lib/charts/svg'
import { env } from '@/lib/env'
import { headToHeadCsv, headToHeadJson, headToHeadLatex } from '@/lib/leaderboard/export/head-to-head'
import { type PlotFormat, plotFormat, plotHeaders } from '@/lib/leaderboard/export/plot-format'
import { headToHeadFigure } from '@/lib/leaderboard/figures/head-to-head-figure'
import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { headToHeadSearch } from '@/lib/leaderboard/head-to-head-query'
import { publicOrigin } from '@/lib/public-origin'
import { pngOf } from './png'

interface PartFacts extends Omit<Parameters<typeof headToHeadFigure>[1], 'address'> {
  /** Of the page that shows the same. */
  path: string
  fileName: string
}

/** A part of the board as a file in the format asked for. */
export async function partFile(
  board: HeadToHeadBoard,
  search: URLSearchParams,
  { path, fileName, ...facts }: PartFacts,
): Promise<Response> {
  const format = plotFormat(search.get('format'))
  const address = `${publicOrigin(env, null)}${path}${headToHeadSearch(board.query)}`
  const body = await written(format, board, () => svgFile(headToHeadFigure(board, { ...facts, address })))
  return new Response(body, { headers: plotHeaders(format, fileName) })
}

async function written(format: PlotFormat, board: HeadToHeadBoard, svg: () => string): Promise<BodyInit> {
  if (format === 'svg') return svg()
  if (format === 'png') return new Uint8Array(await pngOf(svg()))
  if (format === 'csv') return headToHeadCsv(board)
  return format === 'latex' ? headToHeadLatex(board) : JSON.stringify(headToHeadJson(board))
}
