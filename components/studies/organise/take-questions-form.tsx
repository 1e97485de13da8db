'use client'

import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue } from '@/lib/forms/form-state'
import { StudyForm } from './study-form'

interface TakeQuestionsFormProps {
  action: FormAction<string>
  slug: string
  benchmarks: readonly { slug: string; title: string; instances: number }[]
}

/** Questions out of a benchmark, all or a sample: submissions to it then bring their answers by themselves. */
export function TakeQuestionsForm({ action, slug, benchmarks }: TakeQuestionsFormProps) {
  return (
    <StudyForm action={action} slug={slug} submit="Take these questions" variant="secondary">
      {(state) => (
        <div className="grid items-end gap-5 sm:grid-cols-[minmax(0,1fr)_12rem]">
          <Field id="benchmark" label="Benchmark" error={fieldError(state, 'benchmark')}>
            {(control) => (
              <Select {...control} name="benchmark" defaultValue={typedValue(state, 'benchmark')}>
                <option value="">choose …</option>
                {benchmarks.map((benchmark) => (
                  <option key={benchmark.slug} value={benchmark.slug}>
                    {benchmark.title} ({benchmark.instances})
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field
            id="sample"
            label="How many"
            optional
            hint="Drawn by the study’s seed; empty: all."
            error={fieldError(state, 'sample')}
          >
            {(control) => (
              <TextInput
                {...control}
                name="sample"
                inputMode="numeric"
                defaultValue={typedValue(state, 'sample')}
              />
            )}
          </Field>
        </div>
      )}
    </StudyForm>
  )
}
