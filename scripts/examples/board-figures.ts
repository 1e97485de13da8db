import { readFile } from 'node:fs/promises'
import type { Database } from '@/db/client'
import { headToHeadMaterial } from '@/db/queries/head-to-head'
import { pairView } from '@/db/queries/head-to-head-pair'
import type { HeadToHeadCell } from '@/lib/leaderboard/head-to-head'
import { headToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { placedCells } from '@/lib/leaderboard/head-to-head-part'
import { parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { departures } from './departures'
import { type ExpectedEntry, type ExpectedSources, examplesOf } from './expected'
import { type Figure, figure, readExpected } from './figures'
import { exampleBenchmark } from './release-sets'
import { examples } from './table'

type Comparison = Extract<ExpectedSources, { kind: 'comparison' }>
interface Pair {
  system: string
  base: string
}

/**
 * Every verified comparison of `expected.json`, against what the head-to-head board shows of it: a cell of the board,
 * or on the page of its pair a row that takes several benchmarks as one, or the pair by another metric. One that names
 * the base first is held against the mirror.
 *
 * @param submissions submission by key of the example, published
 */
export async function checkBoardFigures(
  db: Database,
  file: string,
  submissions: ReadonlyMap<string, string>,
): Promise<Figure[]> {
  const everyPair = parseHeadToHeadQuery({ adapted: 'any' })
  const board = headToHeadBoard(await headToHeadMaterial(db, { ofBest: false }), everyPair)
  const figures: Figure[] = []
  for (const entry of readExpected(await readFile(file, 'utf8'))) {
    const sources = examplesOf(entry.id)
    if (sources?.kind !== 'comparison') continue
    const pairs = [pairOf(sources.a, sources.b), pairOf(sources.b, sources.a)]
    const pair = pairs.find(({ system, base }) =>
      board.pairs.some((row) => row.system.slug === system && row.base.slug === base),
    )
    const shown = pair && (await shownCell(db, pair, sources))
    const cell = shown && (pair === pairs[0] ? shown : mirrored(shown))
    if (cell && isOfOneBenchmark(sources)) {
      const ids = [...sources.a, ...sources.b].map((key) => submissions.get(key))
      const onBoard = placedCells(board).find(
        ({ cell: { submissionId, againstSubmissionId } }) =>
          ids.includes(submissionId) && ids.includes(againstSubmissionId),
      )
      figures.push(figure(entry.id, 'cells on the board', 1, onBoard ? 1 : 0, 0))
    }
    figures.push(...figuresOf(entry, cell ?? null))
  }
  return figures
}

const isOfOneBenchmark = ({ a }: Comparison): boolean => a.length === 1

const exampleOf = (key: string | undefined) => examples.find((example) => example.key === key)

const pairOf = ([a]: readonly string[], [b]: readonly string[]): Pair => ({
  system: exampleOf(a)?.system ?? '',
  base: exampleOf(b)?.system ?? '',
})

/** As the page of the pair shows it, by the metric that was compared. */
async function shownCell(
  db: Database,
  pair: Pair,
  { a, metric }: Comparison,
): Promise<HeadToHeadCell | null> {
  const slugs = a.map((key) => exampleOf(key)?.benchmark ?? '')
  const isPrimary = slugs.every((slug) => exampleBenchmark(slug)?.facts.metrics[0] === metric)
  const query = parseHeadToHeadQuery(isPrimary ? {} : { metric })
  const view = await pairView(db, query, pair)
  const column = view?.board.columns.find(({ slug, pooled }) => {
    const parts = pooled ?? [slug]
    return parts.length === slugs.length && slugs.every((wanted) => parts.includes(wanted))
  })
  return (column && view?.board.pairs[0]?.cells.get(column.slug)) ?? null
}

const mirrored = (cell: HeadToHeadCell): HeadToHeadCell => ({
  ...cell,
  difference: -cell.difference,
  low: -cell.high,
  high: -cell.low,
  onlyThis: cell.onlyOther,
  onlyOther: cell.onlyThis,
  detail: cell.detail && {
    ...cell.detail,
    betterOn: cell.detail.betterOn && [cell.detail.betterOn[1], cell.detail.betterOn[0]],
  },
})

function figuresOf(entry: ExpectedEntry, cell: HeadToHeadCell | null): Figure[] {
  const [here, there] = cell?.detail?.betterOn ?? [cell?.onlyThis ?? null, cell?.onlyOther ?? null]
  const isCounted = cell !== null && cell.onlyThis !== null
  // intervals are drawn with other dice there, and percentiles of shares of right answers jump by one instance
  const drawn = isCounted ? Math.max(0.004, 1 / cell.n + 1e-9) : 0.004
  const wanted: [string, number | null | undefined, number | null, number][] = [
    ['n', entry.n, cell?.n ?? null, 0],
    ['ahead on, the first', entry.n10, here, 0],
    ['ahead on, the second', entry.n01, there, 0],
    ['difference', entry.difference, cell?.difference ?? null, 1e-9],
    ['lower end', entry.interval?.[0], cell?.low ?? null, drawn],
    ['upper end', entry.interval?.[1], cell?.high ?? null, drawn],
    // a mean's p is a t test's there, and here one of swaps or of the bootstrap: the same to the second place
    ['p', entry.p, cell?.p ?? null, isCounted ? 1e-6 * (entry.p ?? 0) : 0.01],
  ]
  const departing = departures[entry.id]
  return wanted.flatMap(([quantity, expected, found, tolerance]) => {
    if (expected === undefined || expected === null) return []
    return [figure(entry.id, quantity, departing?.shown[quantity] ?? expected, found, tolerance)]
  })
}
