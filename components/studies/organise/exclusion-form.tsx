'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { Textarea } from '@/components/ui/textarea'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

interface ExclusionFormProps {
  action: FormAction<void>
  slug: string
  raters: readonly string[]
  /** One rating instead of a rater. */
  rating: { id: string; words: string } | null
  /** Once somebody looked, or the study is closed, nothing is declared beforehand any more. */
  canBePredeclared: boolean
}

/** Declares what is left out of the results, and why. */
export function ExclusionForm({ action, slug, raters, rating, canBePredeclared }: ExclusionFormProps) {
  return (
    <StudyForm
      action={action}
      slug={slug}
      fields={rating ? { ratingId: rating.id } : {}}
      submit="Declare the exclusion"
      done="Declared."
    >
      {(state) => (
        <>
          {rating ? (
            <p>
              One rating: <span className="num">{rating.words}</span>
            </p>
          ) : (
            <Field id="pseudonym" label="All ratings of" error={fieldError(state, 'pseudonym')}>
              {(control) => (
                <Select {...control} name="pseudonym" defaultValue={typedValue(state, 'pseudonym')}>
                  <option value="">choose …</option>
                  {raters.map((pseudonym) => (
                    <option key={pseudonym}>{pseudonym}</option>
                  ))}
                </Select>
              )}
            </Field>
          )}
          <Field
            id="reason"
            label="Reason"
            hint="Stands with the results, which are shown with and without."
            error={fieldError(state, 'reason')}
          >
            {(control) => (
              <Textarea
                {...control}
                name="reason"
                maxLength={2000}
                defaultValue={typedValue(state, 'reason')}
              />
            )}
          </Field>
          {canBePredeclared ? (
            <Checkbox
              name="isPredeclared"
              value="yes"
              label="By a rule that was written down before the study began"
              hint="Say in the reason where."
            />
          ) : (
            <p className="text-soft text-sm">
              Results by arm were seen, so this is reported as decided afterwards.
            </p>
          )}
        </>
      )}
    </StudyForm>
  )
}
