'use client'

import { Field } from '@/components/ui/field'
import { type FormAction, fieldError } from '@/lib/forms/form-state'
import { type InstrumentChoice, InstrumentSelect } from './instrument-select'
import { StudyForm } from './study-form'

interface InstrumentFormProps {
  action: FormAction<void>
  slug: string
  choices: readonly InstrumentChoice[]
  chosen: string
}

/** Another instrument for a draft. */
export function InstrumentForm({ action, slug, choices, chosen }: InstrumentFormProps) {
  return (
    <StudyForm action={action} slug={slug} submit="Use this instrument" variant="secondary" done="Changed.">
      {(state) => (
        <Field id="instrument" label="Published instrument" error={fieldError(state, 'instrument')}>
          {(control) => <InstrumentSelect key={chosen} {...control} choices={choices} chosen={chosen} />}
        </Field>
      )}
    </StudyForm>
  )
}
