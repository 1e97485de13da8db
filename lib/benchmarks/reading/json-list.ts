import { z } from 'zod'
import type { OpenedFile } from '../sources/file-source'
import { fault, parseRecord } from './fault'
import { readText } from './lines'

/** The records of a file that is one JSON list. @throws DomainError naming record and field that do not fit */
export async function readJsonList<T>(
  { name, bytes }: OpenedFile,
  schema: z.ZodType<T>,
  remedy: string,
): Promise<T[]> {
  let value: unknown
  try {
    value = JSON.parse(await readText(bytes, name))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw fault({ file: name, line: null }, 'the file is not JSON', remedy)
  }
  return parseRecord(z.array(schema), value, { file: name, line: null }, remedy)
}
