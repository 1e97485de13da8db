import { z } from 'zod'
import { DomainError } from '../errors'
import { SubmissionRequest } from './request'

const whole = z.coerce.number().int()
const claim = z.enum(['true', 'false']).transform((value) => value === 'true')

/** The query parameters of `POST /api/v1/submissions`, under the names that the command line's flags have, too. */
const Parameters = z.strictObject({
  benchmark: z.string(),
  version: whole.optional(),
  system: z.string(),
  organisation: z.string().optional(),
  format: z.string().optional(),
  idField: z.string().optional(),
  predictionField: z.string().optional(),
  matchBy: z.string().optional(),
  extraction: z.string().optional(),
  shots: whole.optional(),
  context: z.string().optional(),
  chainOfThought: claim.optional(),
  decoding: z.string().optional(),
  fineTuned: claim.optional(),
  prompt: z.string().optional(),
  run: whole.optional(),
  notes: z.string().optional(),
  fileName: z.string().optional(),
  bytes: whole.optional(),
  sha256: z.string().toLowerCase().optional(),
})

/**
 * A submission's statements from the query of its request. An empty parameter is one left out; without any part of a
 * setting, the setting is not stated.
 *
 * @throws DomainError `invalid` naming the parameter
 */
export function requestOfQuery(query: URLSearchParams, idempotencyKey: string | null): SubmissionRequest {
  const given = Object.fromEntries([...query].filter(([, value]) => value !== ''))
  const parameters = parsed(Parameters, given)
  const { shots, context, chainOfThought, decoding, fineTuned, prompt, ...rest } = parameters
  const { idField, predictionField, bytes, sha256, ...facts } = rest
  const setting = { shots, context, chainOfThought, decoding, fineTuned, prompt }
  const isStated = Object.values(setting).some((entry) => entry !== undefined)
  return parsed(SubmissionRequest, {
    ...facts,
    fields: { id: idField, prediction: predictionField },
    setting: isStated ? setting : null,
    expected: { bytes, sha256 },
    idempotencyKey,
  })
}

function parsed<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.code === 'unrecognized_keys' ? issue.keys[0] : issue?.path.at(-1)
  const name = field === undefined ? undefined : String(field)
  const message = `The parameter "${name ?? '?'}" is not right: ${issue?.message ?? 'unreadable'}`
  throw new DomainError('invalid', message, name === undefined ? {} : { field: name })
}
