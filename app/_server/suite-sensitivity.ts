import 'server-only'
import { sensitivityBenchmarks, submissionReplicates } from '@/db/queries/suite-sensitivity'
import { suiteSensitivity } from '@/lib/leaderboard/sensitivity'
import type { SuiteBoard, SuiteBoardRow } from '@/lib/leaderboard/suite-board'
import { database } from './database'

/** More complete rows than this are too many pairs for a page; the first by the suite's own rule are asked about. */
const MOST_ROWS = 40

/** How the ranks of a suite's complete rows change with the rule; null where there are fewer than two such rows. */
export async function sensitivityOf(board: SuiteBoard) {
  const benchmarks = await sensitivityBenchmarks(database(), board.suite.benchmarks)
  const complete = board.rows
    .filter(({ aggregate, rank }) => aggregate !== null && rank !== null)
    .sort((a, b) => a.rank!.rank - b.rank!.rank)
  const rows = complete.slice(0, MOST_ROWS)
  if (rows.length < 2 || benchmarks.length < board.suite.benchmarks.length) return null
  const cellsOf = ({ cells }: SuiteBoardRow) => benchmarks.flatMap(({ slug }) => cells.get(slug) ?? [])
  const replicates = await submissionReplicates(
    database(),
    rows.flatMap((row) => cellsOf(row).map(({ submissionId }) => submissionId)),
  )
  const sensitivity = suiteSensitivity(
    rows.map((row) => ({
      values: cellsOf(row).map(({ estimate }) => estimate.value ?? Number.NaN),
      replicates: cellsOf(row).map(({ submissionId }) => replicates.get(submissionId) ?? null),
    })),
    benchmarks,
    board.suite.aggregate,
  )
  return { rows, sensitivity, benchmarks: benchmarks.map(({ slug }) => slug), complete: complete.length }
}
