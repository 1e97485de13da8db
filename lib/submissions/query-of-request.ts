import type { z } from 'zod'
import type { SubmissionRequest } from './request'

/** What a submission states as the query of its request, for the browser and the command line; the key goes into a header. */
export function queryOfRequest(request: z.input<typeof SubmissionRequest>): URLSearchParams {
  const { fields, setting, expected, idempotencyKey: _header, ...facts } = request
  const parameters: Record<string, unknown> = {
    ...facts,
    ...setting,
    idField: fields?.id,
    predictionField: fields?.prediction,
    bytes: expected?.bytes,
    sha256: expected?.sha256,
  }
  const stated = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null)
  return new URLSearchParams(stated.map(([name, value]) => [name, String(value)]))
}
