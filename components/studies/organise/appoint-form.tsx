'use client'

import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

/** Asks a third person by mail. */
export function AppointForm({ action, slug }: { action: FormAction<void>; slug: string }) {
  return (
    <StudyForm
      action={action}
      slug={slug}
      submit="Ask by mail"
      variant="secondary"
      done="A mail is on the way."
    >
      {(state) => (
        <Field
          id="email"
          label="E-mail address"
          hint="Not a rater of this study; an account can be made when the mail arrives. They see what raters chose, not who chose it, and not whose answer it is."
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
