'use client'

import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Textarea } from '@/components/ui/textarea'
import { type FormAction, fieldError } from '@/lib/forms/form-state'
import type { DecisionNeeded } from '@/lib/studies/design/adjudication'
import { StudyForm } from './study-form'

interface DecideFormProps {
  action: FormAction<never>
  slug: string
  itemId: string
  decisions: readonly DecisionNeeded[]
}

/** What a third person decides on one item, with what the raters chose: not how often, and not who. */
export function DecideForm({ action, slug, itemId, decisions }: DecideFormProps) {
  return (
    <StudyForm action={action} slug={slug} fields={{ itemId }} submit="Decide and go on">
      {(state) => (
        <>
          {decisions.map(({ key, axis, criterion, chosen }) => (
            <div key={key} className="grid gap-2">
              {criterion && <p className="rounded-md bg-accent-wash px-3 py-2">{criterion}</p>}
              <RadioGroup
                name={key}
                legend={axis.question}
                error={fieldError(state, key)}
                options={axis.options
                  .toSorted((a, b) => a.order - b.order)
                  .map(({ value, label }) => ({
                    ...{ value, label },
                    ...(chosen.includes(value) ? { hint: 'chosen by a rater' } : {}),
                  }))}
              />
            </div>
          ))}
          <Field id="comment" label="Why" optional>
            {(control) => <Textarea {...control} name="comment" maxLength={5000} />}
          </Field>
        </>
      )}
    </StudyForm>
  )
}
