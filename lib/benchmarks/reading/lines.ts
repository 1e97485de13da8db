import { fault } from './fault'

export interface Line {
  /** 1-based. */
  number: number
  text: string
}

/**
 * The lines of a UTF-8 file, in constant memory: a byte order mark and carriage returns before the line feed are
 * taken off; a last line without line feed counts.
 *
 * @throws DomainError where the bytes are not UTF-8
 */
export async function* readLines(bytes: AsyncIterable<Uint8Array>, file: string): AsyncIterable<Line> {
  let number = 1
  let rest = ''
  for await (const text of decode(bytes, file)) {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    for (const part of parts) yield { number: number++, text: part.endsWith('\r') ? part.slice(0, -1) : part }
  }
  if (rest !== '') yield { number, text: rest }
}

/** The text of a UTF-8 file, piece by piece, without its byte order mark. @throws DomainError where the bytes are not UTF-8 */
export async function* decode(bytes: AsyncIterable<Uint8Array>, file: string): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of bytes) yield decoder.decode(chunk, { stream: true })
    yield decoder.decode()
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw fault(
      { file, line: null },
      'the file is not UTF-8',
      'Take the official file, or convert it to UTF-8.',
    )
  }
}

/** A whole file as text, for formats that cannot be read by line. */
export async function readText(bytes: AsyncIterable<Uint8Array>, file: string): Promise<string> {
  let text = ''
  for await (const part of decode(bytes, file)) text += part
  return text
}
