'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { type FormAction, fieldError, typedValue, untouched } from '@/lib/forms/form-state'

/** Asks curators for the organiser role. */
export function AskToOrganise({ action, asked }: { action: FormAction<void>; asked: string | null }) {
  const [state, submit] = useActionState(action, untouched)
  return (
    <div className="grid max-w-2xl gap-5">
      <Notice
        title={asked === null ? 'Studies are made by organisers' : 'You asked for the role'}
        kind={asked === null ? 'info' : 'success'}
      >
        {asked === null
          ? 'A curator of this instance gives the role. Say in a few words what you want to study, so that they know whom they trust with physicians’ time.'
          : 'A curator decides. You can say more meanwhile.'}
      </Notice>
      <form action={submit} noValidate className="grid gap-4">
        {!state.ok && state.message && (
          <Notice kind="error" live>
            {state.message}
          </Notice>
        )}
        <Field id="reason" label="What you want to study" error={fieldError(state, 'reason')}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              maxLength={2000}
              defaultValue={typedValue(state, 'reason', asked ?? '')}
            />
          )}
        </Field>
        <div>
          <SubmitButton>{asked === null ? 'Ask to organise studies' : 'Change what I wrote'}</SubmitButton>
        </div>
      </form>
    </div>
  )
}
