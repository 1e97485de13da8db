import { columnPlace, type Table } from './table'

/** A judge's value for an answer, as a file names it. */
export interface NamedScore {
  readonly axis: string
  readonly arm: string
  /** The organiser's own name of the question. */
  readonly question: string
  readonly value: number
}

export interface JudgeIssue {
  readonly row: number
  readonly message: string
}

/** What a study has that scores can be about. */
export interface JudgedStudy {
  readonly axes: ReadonlySet<string>
  readonly arms: ReadonlySet<string>
  readonly questions: ReadonlySet<string>
}

/**
 * Reads the scores of an automatic metric or a model judge: a table with the columns question, arm, axis and value, a
 * row for each.
 *
 * @throws DomainError where a column is missing
 */
export function readJudgeScores(
  table: Table,
  { axes, arms, questions }: JudgedStudy,
): { scores: NamedScore[]; issues: JudgeIssue[] } {
  const place = (name: string) => columnPlace(table, name)
  const at = { question: place('question'), arm: place('arm'), axis: place('axis'), value: place('value') }
  const scores = new Map<string, NamedScore>()
  const issues: JudgeIssue[] = []
  for (const { number: row, cells } of table.rows) {
    const read = (column: keyof typeof at) => (cells[at[column]] ?? '').trim()
    const [question, arm, axis] = [read('question'), read('arm'), read('axis')]
    const value = read('value') === '' ? Number.NaN : Number(read('value'))
    const key = JSON.stringify([question, arm, axis])
    const fault = !questions.has(question)
      ? `The study has no question "${question}".`
      : !arms.has(arm)
        ? `The study has no arm "${arm}".`
        : !axes.has(axis)
          ? `The instrument has no axis "${axis}".`
          : !Number.isFinite(value)
            ? `"${read('value')}" is no number.`
            : scores.has(key)
              ? 'This answer has a value on this axis already.'
              : null
    if (fault === null) scores.set(key, { axis, arm, question, value })
    else issues.push({ row, message: fault })
  }
  return { scores: [...scores.values()], issues }
}
