import { readRecords, textOf, type Upload, type UploadIssue } from './records'

/** An answer as a file gives it. */
export interface AnswerRow {
  /** The question's name. */
  readonly externalId: string
  readonly text: string
  /** Address of who wrote it, in lower case: they never rate it. */
  readonly authorEmail: string | null
}

const LONGEST = 100_000

/**
 * Answers of one source out of a file with `id` and `text` (or `answer`, `prediction`), and where people wrote them an
 * `author` with an e-mail address. Empty answers are left out: the source did not answer.
 *
 * @throws DomainError invalid where the file cannot be read at all
 */
export function readAnswers(bytes: Buffer, name: string): Upload<AnswerRow> {
  const issues: UploadIssue[] = []
  const seen = new Map<string, number>()
  const records = readRecords(bytes, name)
  if (records.length === 0) issues.push({ line: 1, message: 'The file holds no answers.' })
  const rows = records.flatMap((record): AnswerRow[] => {
    const say = (message: string) => void issues.push({ line: record.line, message })
    const externalId = textOf(record, 'id', 'question_id')
    const text = textOf(record, 'text', 'answer', 'prediction', 'output')
    const author = textOf(record, 'author', 'author_email', 'email')?.toLowerCase() ?? null
    if (externalId === null) say('There is no "id".')
    if (author !== null && !/^\S+@\S+\.\S+$/.test(author)) say(`"${author}" is no e-mail address.`)
    if (text !== null && text.length > LONGEST)
      say(`The answer is longer than ${LONGEST.toLocaleString('en')} characters.`)
    if (externalId === null || text === null) return []
    const before = seen.get(externalId)
    if (before !== undefined) say(`"${externalId}" was answered in line ${before} already.`)
    seen.set(externalId, record.line)
    return [{ externalId, text, authorEmail: author }]
  })
  return { rows, issues }
}
