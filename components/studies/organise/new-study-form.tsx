'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue, untouched } from '@/lib/forms/form-state'
import { type InstrumentChoice, InstrumentSelect } from './instrument-select'

interface NewStudyFormProps {
  action: FormAction<never>
  instruments: readonly InstrumentChoice[]
  organisations: readonly { id: string; name: string }[]
  instrument: string
}

/** A title and an instrument: all that a draft needs to begin with. */
export function NewStudyForm({ action, instruments, organisations, instrument }: NewStudyFormProps) {
  const [state, submit] = useActionState(action, untouched)
  return (
    <form action={submit} noValidate className="grid max-w-2xl gap-5">
      {!state.ok && state.message && (
        <Notice kind="error" live>
          {state.message}
        </Notice>
      )}
      <Field
        id="title"
        label="Title"
        hint="Raters and readers see it. It must not tell which systems take part."
        error={fieldError(state, 'title')}
      >
        {(control) => (
          <TextInput {...control} name="title" maxLength={160} defaultValue={typedValue(state, 'title')} />
        )}
      </Field>
      <Field
        id="instrument"
        label="Instrument"
        hint="The questions that raters answer. You can change it until the launch."
        error={fieldError(state, 'instrument')}
      >
        {(control) => (
          <InstrumentSelect
            {...control}
            key={typedValue(state, 'instrument', instrument)}
            choices={instruments}
            chosen={typedValue(state, 'instrument', instrument)}
          />
        )}
      </Field>
      {organisations.length > 0 && (
        <Field
          id="organisation"
          label="For"
          hint="Members of an organisation manage its studies together."
          error={fieldError(state, 'organisation')}
        >
          {(control) => (
            <Select {...control} name="organisation" defaultValue={typedValue(state, 'organisation')}>
              <option value="">myself</option>
              {organisations.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div>
        <SubmitButton>Make the draft</SubmitButton>
      </div>
    </form>
  )
}
