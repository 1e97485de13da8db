'use client'

import { useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue, untouched } from '@/lib/forms/form-state'

interface RaterProfileFormProps {
  action: FormAction<never>
  profile: {
    profession: string
    specialty: string | null
    country: string
    yearsOfPractice: number | null
    registrationNumber: string | null
    orcid: string | null
  } | null
  next: string
}

const professions = ['physician', 'nurse', 'pharmacist', 'other clinician', 'researcher', 'lay person']

/** Profession, specialty, country and how it can be checked. */
export function RaterProfileForm({ action, profile, next }: RaterProfileFormProps) {
  const [state, submit] = useActionState(action, untouched)
  const text = (name: keyof NonNullable<typeof profile>) =>
    typedValue(state, name) || String(profile?.[name] ?? '')
  return (
    <form action={submit} className="grid gap-5" noValidate>
      <input type="hidden" name="next" value={next} />
      {!state.ok && state.message && (
        <Notice kind="error" live>
          {state.message}
        </Notice>
      )}
      <Field id="profession" label="Profession" error={fieldError(state, 'profession')}>
        {(control) => (
          <Select {...control} name="profession" defaultValue={text('profession') || 'physician'}>
            {professions.map((profession) => (
              <option key={profession}>{profession}</option>
            ))}
          </Select>
        )}
      </Field>
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <Field id="specialty" label="Specialty" optional error={fieldError(state, 'specialty')}>
          {(control) => <TextInput {...control} name="specialty" defaultValue={text('specialty')} />}
        </Field>
        <Field id="country" label="Country of practice" error={fieldError(state, 'country')}>
          {(control) => (
            <TextInput
              {...control}
              name="country"
              autoComplete="country-name"
              defaultValue={text('country')}
            />
          )}
        </Field>
        <Field
          id="yearsOfPractice"
          label="Years of practice"
          optional
          error={fieldError(state, 'yearsOfPractice')}
        >
          {(control) => (
            <TextInput
              {...control}
              name="yearsOfPractice"
              inputMode="numeric"
              defaultValue={text('yearsOfPractice')}
            />
          )}
        </Field>
        <Field
          id="registrationNumber"
          label="Registration number"
          optional
          hint="With your medical board: lets a curator verify you."
          error={fieldError(state, 'registrationNumber')}
        >
          {(control) => (
            <TextInput {...control} name="registrationNumber" defaultValue={text('registrationNumber')} />
          )}
        </Field>
        <Field id="orcid" label="ORCID iD" optional error={fieldError(state, 'orcid')}>
          {(control) => (
            <TextInput
              {...control}
              name="orcid"
              placeholder="0000-0002-1825-0097"
              defaultValue={text('orcid')}
            />
          )}
        </Field>
      </div>
      <div>
        <SubmitButton pendingLabel="Saving …">Save</SubmitButton>
      </div>
    </form>
  )
}
