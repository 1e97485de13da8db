import { fault } from './fault'
import { readLines } from './lines'

export interface Row<T> {
  /** 1-based line where the record starts. */
  line: number
  value: T
}

/** The records of a JSON Lines file; empty lines are passed over. @throws DomainError naming the line that is not JSON */
export async function* readJsonLines(
  bytes: AsyncIterable<Uint8Array>,
  file: string,
): AsyncIterable<Row<unknown>> {
  for await (const { number, text } of readLines(bytes, file)) {
    if (text.trim() === '') continue
    yield { line: number, value: parseJson(text, file, number) }
  }
}

function parseJson(text: string, file: string, line: number): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw fault(
      { file, line },
      'the line is not JSON',
      'Each line holds one JSON object; take the official file.',
    )
  }
}
