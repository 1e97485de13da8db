import 'server-only'
import type { z } from 'zod'
import { DomainError } from '@/lib/errors'

const mostBytes = 64 * 1024

/**
 * The JSON of a small request, as its schema has it.
 *
 * @throws DomainError too-large; invalid, naming the field
 */
export async function jsonBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const result = schema.safeParse(await parsed(request))
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join('.') ?? ''
  const message = `${field === '' ? 'The body' : `The field "${field}"`} is not right: ${issue?.message ?? 'unreadable'}`
  throw new DomainError('invalid', message, field === '' ? {} : { field })
}

async function parsed(request: Request): Promise<unknown> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.length
    if (bytes > mostBytes) throw new DomainError('too-large', `The body may have at most ${mostBytes} bytes.`)
    parts.push(part)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString())
  } catch {
    throw new DomainError('invalid', 'The body is not valid JSON.')
  }
}
