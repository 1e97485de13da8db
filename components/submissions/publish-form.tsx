'use client'

import { useActionState, useEffect, useState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, refusalOf, untouched } from '@/lib/forms/form-state'

interface PublishFormProps {
  id: string
  action: FormAction<unknown>
  /** Published without names already: this ends or moves the date. */
  isPublished: boolean
  /** The first date that can be chosen, as in 2026-11-25. */
  earliest: string
}

/** Publishing is a decision: a dialog says what becomes visible before it does. */
export function PublishForm(props: PublishFormProps) {
  const { isPublished } = props
  return (
    <Dialog
      variant="primary"
      label={isPublished ? 'Show the names' : 'Publish'}
      title={isPublished ? 'Show system and submitter' : 'Publish this submission'}
    >
      {(close) => <Decision {...props} onDone={close} />}
    </Dialog>
  )
}

function Decision({ id, action, isPublished, earliest, onDone }: PublishFormProps & { onDone: () => void }) {
  const [state, submit] = useActionState(action, untouched)
  const [names, setNames] = useState<string>('shown')
  const dateError = fieldError(state, 'anonymousUntil')
  const refusal = dateError ? null : refusalOf(state)

  useEffect(() => {
    if (state.ok) onDone()
  }, [state, onDone])

  return (
    <form action={submit} className="grid gap-5">
      <input type="hidden" name="id" value={id} />
      <p className="text-soft">
        Everybody will see the score with its intervals, the setting, coverage, date and receipt. Published
        submissions can be withdrawn with a reason, not deleted.
      </p>
      <RadioGroup
        name="names"
        legend="System and submitter"
        value={names}
        onChange={setNames}
        options={[
          {
            value: 'shown',
            label: 'Shown',
            hint: 'With the system’s page and the comparison to its base model.',
          },
          { value: 'hidden', label: 'Hidden until a date', hint: 'For work under anonymous review.' },
        ]}
      />
      {names === 'hidden' && (
        <Field id="anonymous-until" label="Hidden until" error={dateError}>
          {(control) => <TextInput {...control} type="date" name="anonymousUntil" min={earliest} required />}
        </Field>
      )}
      {refusal && (
        <p role="alert" className="text-sm text-worse">
          {refusal}
        </p>
      )}
      <div>
        <SubmitButton pendingLabel="Publishing …">{isPublished ? 'Save' : 'Publish'}</SubmitButton>
      </div>
    </form>
  )
}
