'use client'

import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

/** Asks people by mail to rate; who comes is let in without more. */
export function InviteForm({ action, slug }: { action: FormAction<string>; slug: string }) {
  return (
    <StudyForm action={action} slug={slug} submit="Send invitations">
      {(state) => (
        <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <Field
            id="emails"
            label="E-mail addresses"
            hint="One a line, or separated by commas."
            error={fieldError(state, 'emails')}
          >
            {(control) => <Textarea {...control} name="emails" defaultValue={typedValue(state, 'emails')} />}
          </Field>
          <Field
            id="group"
            label="Group"
            hint="Groups are reported apart."
            error={fieldError(state, 'group')}
          >
            {(control) => (
              <TextInput
                {...control}
                name="group"
                maxLength={40}
                defaultValue={typedValue(state, 'group', 'clinician')}
              />
            )}
          </Field>
        </div>
      )}
    </StudyForm>
  )
}
