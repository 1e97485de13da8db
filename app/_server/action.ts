import 'server-only'
import { unstable_rethrow } from 'next/navigation'
import type { z } from 'zod'
import type { CurrentUser } from '@/lib/accounts/current-user'
import { DomainError } from '@/lib/errors'
import { formFields, typedTexts } from '@/lib/forms/form-fields'
import type { FormAction, FormState } from '@/lib/forms/form-state'
import { log } from '@/lib/log'
import { currentUser } from './current-user'

/**
 * A server action for people who are signed in: parses the form by `schema`, runs `work`, and turns wrong fields and
 * refusals into form state. Redirects pass through; a bug is logged and shown as such, without its text.
 * Next has checked the request's origin before it gets here.
 */
export function action<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: (input: z.output<Schema>, user: CurrentUser) => Promise<Value>,
): FormAction<Value> {
  return formAction(schema, async (input) => {
    const user = await currentUser()
    if (!user)
      throw new DomainError('unauthenticated', 'You are signed out. Sign in again, then repeat this.')
    return work(input, user)
  })
}

/** The same for visitors: sign-in forms. */
export function formAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Value>,
): FormAction<Value> {
  return async (_previous, form) => {
    const fields = formFields(form)
    const refused = (message: string | null, fieldErrors: Record<string, string> = {}): FormState<Value> => ({
      ok: false,
      message,
      fieldErrors,
      typed: typedTexts(fields),
    })
    const parsed = schema.safeParse(fields)
    if (!parsed.success) return refused(...wrongFields(parsed.error))
    try {
      return { ok: true, value: await work(parsed.data) }
    } catch (error) {
      unstable_rethrow(error)
      if (error instanceof DomainError) {
        return error.field ? refused(null, { [error.field]: error.message }) : refused(error.message)
      }
      log.error('server action failed', { error })
      return refused('Something went wrong on our side. Nothing was changed; try again in a moment.')
    }
  }
}

/** The first issue of each field; issues about no field make the message. */
function wrongFields({ issues }: z.ZodError): [string | null, Record<string, string>] {
  const fieldErrors: Record<string, string> = {}
  let message: string | null = null
  for (const issue of issues) {
    const field = issue.path[0]
    if (field === undefined) message ??= issue.message
    else fieldErrors[String(field)] ??= issue.message
  }
  return [message, fieldErrors]
}
