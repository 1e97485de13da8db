import type { BenchmarkBoard, BoardRow } from '../board'
import { type CsvCell, toCsv } from './csv'

/** Values are as stored: proportions in [0, 1], absent ones empty. */
const columns: readonly (readonly [string, (row: BoardRow, board: BenchmarkBoard) => CsvCell])[] = [
  ['benchmark', (_, board) => board.slug],
  ['version', (_, board) => board.version.number],
  ['version_hash', (_, board) => board.version.contentHash],
  ['submission', (row) => row.submissionId],
  ['system', (row) => row.system?.name ?? 'anonymous'],
  ['system_slug', (row) => row.system?.slug ?? null],
  ['kind', (row) => row.system?.kind ?? null],
  ['family', (row) => row.system?.family ?? null],
  ['parameters', (row) => row.system?.parameters ?? null],
  ['base_system', (row) => row.system?.base?.slug ?? null],
  ['rank', (row) => row.rank?.rank ?? null],
  ['rank_low', (row) => row.rank?.low ?? null],
  ['rank_high', (row) => row.rank?.high ?? null],
  ['metric', (_, board) => board.metric],
  ['value', (row) => row.estimate.value],
  ['low', (row) => row.estimate.low],
  ['high', (row) => row.estimate.high],
  ['n', (row) => row.n],
  ['answered', (row) => row.answered],
  ['shots', (row) => row.setting?.shots ?? null],
  ['context', (row) => row.setting?.context ?? null],
  ['chain_of_thought', (row) => row.setting?.chainOfThought ?? null],
  ['decoding', (row) => row.setting?.decoding ?? null],
  ['fine_tuned', (row) => row.setting?.fineTuned ?? null],
  ['extraction', (row) => row.extraction],
  ['run', (row) => row.run],
  ['published_at', (row) => row.publishedAt.toISOString()],
  ['compared_with', (row) => row.comparison?.against.slug ?? null],
  ['relation', (row) => row.comparison?.relation ?? null],
  ['difference', (row) => row.comparison?.difference.value ?? null],
  ['difference_low', (row) => row.comparison?.difference.low ?? null],
  ['difference_high', (row) => row.comparison?.difference.high ?? null],
  ['verdict', (row) => row.comparison?.verdict ?? null],
]

/** The rows of a board as CSV, one line each. */
export const boardCsv = (board: BenchmarkBoard): string =>
  toCsv(
    columns.map(([name]) => name),
    board.rows.map((row) => columns.map(([, read]) => read(row, board))),
  )
