'use client'

import { useState } from 'react'
import { Field } from '@/components/ui/field'
import { RadioGroup } from '@/components/ui/radio-group'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'
import { UploadForm } from './upload-form'

interface SubmissionArmFormProps {
  action: FormAction<string>
  slug: string
  candidates: readonly {
    submissionId: string
    system: string
    benchmark: string
    run: number
    answered: number
  }[]
  questions: number
}

/** A system's answers out of a submission that answers the study's questions. */
export function SubmissionArmForm({ action, slug, candidates, questions }: SubmissionArmFormProps) {
  if (candidates.length === 0) {
    return (
      <p className="text-soft">
        {questions === 0
          ? 'Add questions first: submissions are found by the questions they answer.'
          : 'No submission that you may see answers these questions. Take the questions from a benchmark that systems were submitted to, or upload a file.'}
      </p>
    )
  }
  return (
    <StudyForm action={action} slug={slug} submit="Add this system" variant="secondary">
      {(state) => (
        <div className="grid gap-5 sm:grid-cols-[minmax(0,1fr)_14rem]">
          <Field id="submissionId" label="Submission" error={fieldError(state, 'submissionId')}>
            {(control) => (
              <Select {...control} name="submissionId" defaultValue={typedValue(state, 'submissionId')}>
                <option value="">choose …</option>
                {candidates.map(({ submissionId, system, benchmark, run, answered }) => (
                  <option key={submissionId} value={submissionId}>
                    {system}, {benchmark}
                    {run > 1 ? `, run ${run}` : ''} ({answered} of {questions})
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field id="arm-name" label="Name of the arm" optional error={fieldError(state, 'name')}>
            {(control) => <TextInput {...control} name="name" maxLength={120} />}
          </Field>
        </div>
      )}
    </StudyForm>
  )
}

/** Answers out of a file: a system's, or those of clinicians, who never rate what they wrote. */
export function UploadedArmForm({ slug }: { slug: string }) {
  const [kind, setKind] = useState('uploaded')
  return (
    <UploadForm
      address={`/api/organise/${slug}/answers`}
      id="answers-file"
      label="Answers"
      hint={
        <>
          CSV, XLSX, JSON or JSON Lines with <code>id</code> (of the question) and <code>text</code>
          {kind === 'clinician' && (
            <>
              ; <code>author</code> where several people wrote
            </>
          )}
          .
        </>
      }
      submit="Upload"
    >
      {(errors) => (
        <>
          <RadioGroup
            name="kind"
            legend="Written by"
            value={kind}
            onChange={setKind}
            inline
            options={[
              { value: 'uploaded', label: 'a system' },
              { value: 'clinician', label: 'clinicians' },
            ]}
          />
          <div className="grid gap-5 sm:grid-cols-2">
            <Field
              id="uploaded-name"
              label="Name of the arm"
              hint="In the results; raters never see it."
              error={errors['name']}
            >
              {(control) => <TextInput {...control} name="name" maxLength={120} />}
            </Field>
            {kind === 'clinician' && (
              <Field
                id="author"
                label="Author’s e-mail address"
                optional
                hint="They are kept from rating their own answers."
                error={errors['author']}
              >
                {(control) => <TextInput {...control} type="email" name="author" />}
              </Field>
            )}
          </div>
        </>
      )}
    </UploadForm>
  )
}
