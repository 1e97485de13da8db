import { readFile } from 'node:fs/promises'
import type { Database } from '@/db/client'
import { headToHeadMaterial } from '@/db/queries/head-to-head'
import type { HeadToHeadCell } from '@/lib/leaderboard/head-to-head'
import { headToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { placedCells } from '@/lib/leaderboard/head-to-head-part'
import { parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { examplesOf } from './expected'
import { drawnTolerance, type Figure, figure, readExpected } from './figures'

/**
 * Every verified comparison of `expected.json` that is of an adapted system and its base, against the cell of the
 * head-to-head board; one that names the base first, against its mirror.
 *
 * @param submissions submission by key of the example, published
 */
export async function checkBoardFigures(
  db: Database,
  file: string,
  submissions: ReadonlyMap<string, string>,
): Promise<Figure[]> {
  const board = headToHeadBoard(
    await headToHeadMaterial(db, { ofBest: false }),
    parseHeadToHeadQuery({ adapted: 'any' }),
  )
  const cells = placedCells(board).map(({ cell }) => cell)
  return readExpected(await readFile(file, 'utf8')).flatMap((entry): Figure[] => {
    const sources = examplesOf(entry.id)
    if (sources?.kind !== 'comparison' || sources.a.length !== 1) return []
    const [a, b] = [submissions.get(sources.a[0]!), submissions.get(sources.b[0]!)]
    const found = cells.find((cell) => cell.submissionId === a && cell.againstSubmissionId === b)
    const mirror = cells.find((cell) => cell.submissionId === b && cell.againstSubmissionId === a)
    const cell = found ?? (mirror && mirrored(mirror))
    if (!cell) return []
    const of = (
      quantity: string,
      expected: number | null | undefined,
      value: number | null,
      tolerance: number,
    ) =>
      expected === undefined || expected === null
        ? []
        : [figure(entry.id, quantity, expected, value, tolerance)]
    const isCounted = cell.onlyThis !== null
    const tolerance = isCounted ? drawnTolerance(cell.n) : 0.004
    return [
      ...of('difference', entry.difference, cell.difference, 1e-9),
      ...of('lower end', entry.interval?.[0], cell.low, tolerance),
      ...of('upper end', entry.interval?.[1], cell.high, tolerance),
      ...(isCounted
        ? [
            ...of('only the first right', entry.n10, cell.onlyThis, 0),
            ...of('only the second right', entry.n01, cell.onlyOther, 0),
            ...of('p', entry.p, cell.p, 1e-9),
          ]
        : []),
    ]
  })
}

const mirrored = (cell: HeadToHeadCell): HeadToHeadCell => ({
  ...cell,
  difference: -cell.difference,
  low: -cell.high,
  high: -cell.low,
  onlyThis: cell.onlyOther,
  onlyOther: cell.onlyThis,
})
