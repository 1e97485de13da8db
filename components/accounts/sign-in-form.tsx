'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue, untouched } from '@/lib/forms/form-state'

export interface LinkSent {
  email: string
  minutes: number
}

interface SignInFormProps {
  action: FormAction<LinkSent>
  next: string
  /** The mail is not sent anywhere: it waits on this machine's outbox page. */
  hasOutbox: boolean
}

/** Asks for an address and, once the mail is on its way, says what to do next. */
export function SignInForm({ action, next, hasOutbox }: SignInFormProps) {
  const [state, submit] = useActionState(action, untouched)
  if (state.ok) return <Sent sent={state.value} next={next} hasOutbox={hasOutbox} />
  return (
    <form action={submit} className="grid gap-4" noValidate>
      <input type="hidden" name="next" value={next} />
      {state.message && (
        <Notice kind="error" live>
          {state.message}
        </Notice>
      )}
      <Field id="email" label="E-mail address" error={fieldError(state, 'email')}>
        {(control) => (
          <TextInput
            {...control}
            name="email"
            type="email"
            autoComplete="email"
            inputMode="email"
            spellCheck={false}
            required
            defaultValue={typedValue(state, 'email')}
          />
        )}
      </Field>
      <SubmitButton pendingLabel="Sending …">Send a sign-in link</SubmitButton>
    </form>
  )
}

function Sent({ sent, next, hasOutbox }: { sent: LinkSent; next: string; hasOutbox: boolean }) {
  return (
    <Notice kind="success" live title={hasOutbox ? 'The sign-in link is in the outbox' : 'Check your mail'}>
      <p>
        {hasOutbox ? (
          <>
            This instance has no mail server, so the mail to <b className="text-ink">{sent.email}</b> waits on
            this machine. The terminal shows it too.
          </>
        ) : (
          <>
            A link is on its way to <b className="break-words text-ink">{sent.email}</b>. It works once,
            within {sent.minutes} minutes. Nothing there? Look among the unwanted mails.
          </>
        )}
      </p>
      <p className="mt-3 flex flex-wrap gap-2">
        {hasOutbox && (
          <LinkButton href="/outbox" variant="primary" size="small">
            Open the outbox
          </LinkButton>
        )}
        {/* a plain link: it loads the page anew, with an empty form */}
        <a
          href={`/login?${new URLSearchParams({ next })}`}
          className="inline-flex min-h-8 items-center text-sm"
        >
          Use another address
        </a>
      </p>
    </Notice>
  )
}
