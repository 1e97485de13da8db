'use client'

import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

/** Names a third person by the address of their account. */
export function AppointForm({ action, slug }: { action: FormAction<void>; slug: string }) {
  return (
    <StudyForm
      action={action}
      slug={slug}
      submit="Appoint"
      variant="secondary"
      done="Appointed; a mail is on the way."
    >
      {(state) => (
        <Field
          id="email"
          label="E-mail address of their account"
          hint="Not a rater of this study. They see what raters chose, not who chose it, and not whose answer it is."
          error={fieldError(state, 'email')}
        >
          {(control) => (
            <TextInput {...control} type="email" name="email" defaultValue={typedValue(state, 'email')} />
          )}
        </Field>
      )}
    </StudyForm>
  )
}
