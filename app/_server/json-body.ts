import 'server-only'
import type { z } from 'zod'
import { DomainError } from '@/lib/errors'

const fewBytes = 64 * 1024

/**
 * The JSON of a request, as its schema has it. Handlers have no limit of their own: a body read whole would fill memory.
 *
 * @param mostBytes what it may have at most; by default as much as a small one needs
 * @throws DomainError too-large; invalid, naming the field
 */
export async function jsonBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  mostBytes = fewBytes,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(await parsed(request, mostBytes))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.') ?? ''
  const message = `${field === '' ? 'The body' : `The field "${field}"`} is not right: ${issue?.message ?? 'unreadable'}`
  throw new DomainError('invalid', message, field === '' ? {} : { field })
}

async function parsed(request: Request, mostBytes: number): Promise<unknown> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) throw new DomainError('too-large', `The body may have at most ${mostBytes} bytes.`)
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString(), storable)
  } catch {
    throw new DomainError(
      'invalid',
      'The body is not valid JSON, or holds a character that cannot be stored.',
    )
  }
}

/** JSON can say a NUL and half a character; no text of a database can. */
function storable(name: string, value: unknown): unknown {
  for (const text of [name, value])
    if (typeof text === 'string' && (text.includes('\0') || !text.isWellFormed()))
      throw new SyntaxError('unstorable')
  return value
}
