'use client'

import { buttonStyle } from '@/components/ui/button-style'
import { Field } from '@/components/ui/field'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

interface RenameArmFormProps {
  action: FormAction<void>
  slug: string
  armId: string
  name: string
}

/** Another name for an arm, behind a quiet button; opens without JavaScript. */
export function RenameArmForm({ action, slug, armId, name }: RenameArmFormProps) {
  return (
    <details className="group">
      <summary
        className={buttonStyle(
          'quiet',
          'small',
          'list-none group-open:text-ink [&::-webkit-details-marker]:hidden',
        )}
      >
        Rename
      </summary>
      <div className="mt-2 rounded-lg border border-line p-3 text-sm">
        <StudyForm
          action={action}
          slug={slug}
          fields={{ armId }}
          submit="Save the name"
          variant="secondary"
          done="Saved."
        >
          {(state) => (
            <Field id={`name-${armId}`} label="Name of the arm" error={fieldError(state, 'name')}>
              {(control) => (
                <TextInput
                  {...control}
                  name="name"
                  maxLength={120}
                  defaultValue={typedValue(state, 'name', name)}
                />
              )}
            </Field>
          )}
        </StudyForm>
      </div>
    </details>
  )
}
