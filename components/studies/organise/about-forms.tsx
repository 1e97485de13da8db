'use client'

import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

interface AboutFormProps {
  action: FormAction<void>
  slug: string
  title: string
  description: string
  showTexts: boolean
}

/** Title, description, and whether texts are shown with the results. */
export function AboutForm({ action, slug, title, description, showTexts }: AboutFormProps) {
  return (
    <StudyForm action={action} slug={slug} submit="Save" done="Saved.">
      {(state) => (
        <>
          <Field id="title" label="Title" error={fieldError(state, 'title')}>
            {(control) => (
              <TextInput
                {...control}
                name="title"
                maxLength={160}
                defaultValue={typedValue(state, 'title', title)}
              />
            )}
          </Field>
          <Field
            id="description"
            label="Description"
            optional
            hint="What raters and readers should know: the question behind the study, not who takes part."
            error={fieldError(state, 'description')}
          >
            {(control) => (
              <Textarea
                {...control}
                name="description"
                maxLength={5000}
                defaultValue={typedValue(state, 'description', description)}
              />
            )}
          </Field>
          <Checkbox
            name="showTexts"
            value="yes"
            defaultChecked={showTexts}
            label="Show questions and answers with the results"
            hint="Only where you may: some questions must not be published."
          />
        </>
      )}
    </StudyForm>
  )
}

interface ConsentFormProps {
  action: FormAction<void>
  slug: string
  text: string
  version: number
  isOpen: boolean
}

/** What raters agree to before they begin. */
export function ConsentForm({ action, slug, text, version, isOpen }: ConsentFormProps) {
  return (
    <StudyForm action={action} slug={slug} submit="Save the consent text" done="Saved.">
      {(state) => (
        <Field
          id="consentText"
          label="Consent text"
          optional
          hint={
            isOpen
              ? `Version ${version}. A change asks every rater to agree again before they go on.`
              : 'What happens with the ratings, who sees them, how to leave. Each rater’s agreement is kept with the version of the text.'
          }
          error={fieldError(state, 'consentText')}
        >
          {(control) => (
            <Textarea
              {...control}
              name="consentText"
              maxLength={20_000}
              defaultValue={typedValue(state, 'consentText', text)}
            />
          )}
        </Field>
      )}
    </StudyForm>
  )
}

interface EndFormProps {
  action: FormAction<void>
  slug: string
  /** `2026-11-24T18:00` on the clocks of the zone; empty for none. */
  endsAt: string
  timeZone: string
  zones: readonly string[]
  submit: string
}

/** When the study closes by itself, on the clocks of a time zone. */
export function EndForm({ action, slug, endsAt, timeZone, zones, submit }: EndFormProps) {
  return (
    <StudyForm action={action} slug={slug} submit={submit} done="Saved.">
      {(state) => (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field
            id="endsAt"
            label="Ends at"
            optional
            hint="It closes by itself then. Empty: you close it."
            error={fieldError(state, 'endsAt')}
          >
            {(control) => (
              <TextInput
                {...control}
                type="datetime-local"
                name="endsAt"
                defaultValue={typedValue(state, 'endsAt', endsAt)}
              />
            )}
          </Field>
          <Field
            id="timeZone"
            label="Time zone"
            hint="Whose clocks these are."
            error={fieldError(state, 'timeZone')}
          >
            {(control) => (
              <Select {...control} name="timeZone" defaultValue={typedValue(state, 'timeZone', timeZone)}>
                {zones.map((zone) => (
                  <option key={zone}>{zone}</option>
                ))}
              </Select>
            )}
          </Field>
        </div>
      )}
    </StudyForm>
  )
}
