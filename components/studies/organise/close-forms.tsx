'use client'

import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

interface ReasonFormProps {
  action: FormAction<void>
  slug: string
  label: string
  hint: string
  submit: string
  variant?: 'primary' | 'secondary' | 'danger'
  id: string
}

/** An act that is written down with its reason: closing, looking behind the blinding. */
export function ReasonForm({ action, slug, label, hint, submit, variant, id }: ReasonFormProps) {
  return (
    <StudyForm action={action} slug={slug} submit={submit} {...(variant ? { variant } : {})}>
      {(state) => (
        <Field id={id} label={label} hint={hint} error={fieldError(state, 'reason')}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              maxLength={2000}
              defaultValue={typedValue(state, 'reason')}
            />
          )}
        </Field>
      )}
    </StudyForm>
  )
}
