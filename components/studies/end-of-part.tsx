'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { Textarea } from '@/components/ui/textarea'
import { formatCount } from '@/lib/format/count'
import { type FormAction, refusalOf, untouched } from '@/lib/forms/form-state'
import type { Telling } from '@/lib/studies/blinding/guessed-source'
import { type AskedAnswer, SourceQuestion } from './source-question'
import { isChoice, isWritten, useSaving } from './use-saving'

interface AskSourcesProps {
  slug: string
  /** Items the rater could still rate. */
  left: number
  action: FormAction<void>
}

/** Shows answers once more only when the rater is through: looking for sources changes how one reads. */
export function AskSources({ slug, left, action }: AskSourcesProps) {
  const [state, submit] = useActionState(action, untouched)
  const refusal = refusalOf(state)
  return (
    <form action={submit} className="mb-8 grid gap-3">
      <input type="hidden" name="slug" value={slug} />
      <h2 className="text-xl">Who wrote these answers?</h2>
      <p className="max-w-[66ch] text-soft">
        You are shown up to six answers that you rated, once more, and say of each whether you take a person
        or a model for its writer.{' '}
        {left > 0 &&
          `${formatCount(left)} are still left for you to rate: do those first, since looking for the writer changes how one reads.`}
      </p>
      {refusal && (
        <Notice kind="error" live>
          {refusal}
        </Notice>
      )}
      <div>
        <SubmitButton>{left > 0 ? 'I stop rating: show them' : 'Show them'}</SubmitButton>
      </div>
    </form>
  )
}

interface EndFormProps {
  slug: string
  isOpen: boolean
  said: { couldTell: Telling | null; remark: string; wantsCredit: boolean; creditName: string | null }
  answers: readonly AskedAnswer[]
  action: FormAction<void>
}

/** The last questions, saved with every choice; the button is for those without scripts, and for peace of mind. */
export function EndForm({ slug, isOpen, said, answers, action }: EndFormProps) {
  // the form's own action is for those without scripts; after it React would empty the fields, a choice made meanwhile
  // among them
  const [answered, submit] = useActionState(action, untouched)
  const { form, state, isSaving, save } = useSaving(action, answered)
  const refusal = refusalOf(state)
  return (
    <form
      ref={form}
      action={submit}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onChange={({ target }) => isChoice(target) && save()}
      onBlur={({ target }) => isWritten(target) && save()}
      className="grid gap-8"
    >
      <input type="hidden" name="slug" value={slug} />
      {isOpen && answers.length > 0 && (
        <div className="grid gap-6">
          <h2 className="text-xl">Who wrote these answers?</h2>
          {answers.map((answer, place) => (
            <SourceQuestion key={answer.token} answer={answer} number={place + 1} />
          ))}
        </div>
      )}
      <div className="grid max-w-xl gap-5">
        {isOpen && (
          <>
            <Field id="couldTell" label="Could you tell which system or person wrote an answer?">
              {(control) => (
                <Select {...control} name="couldTell" defaultValue={said.couldTell ?? ''}>
                  <option value="">choose …</option>
                  <option value="no">no</option>
                  <option value="sometimes">sometimes</option>
                  <option value="mostly">mostly</option>
                </Select>
              )}
            </Field>
            <Field id="guess" label="What gave it away, and whom did you think it was?" optional>
              {(control) => (
                <Textarea {...control} name="guess" maxLength={2000} defaultValue={said.remark} />
              )}
            </Field>
          </>
        )}
        <Checkbox
          name="wantsCredit"
          value="yes"
          defaultChecked={said.wantsCredit}
          label="Thank me by name with the published results"
        />
        <Field id="creditName" label="Name to thank" optional>
          {(control) => (
            <TextInput
              {...control}
              name="creditName"
              autoComplete="name"
              defaultValue={said.creditName ?? ''}
            />
          )}
        </Field>
      </div>
      {refusal && (
        <Notice kind="error" live>
          {refusal}
        </Notice>
      )}
      <div className="flex items-center gap-4">
        <SubmitButton>Save</SubmitButton>
        <span role="status">{isSaving ? 'Saving …' : state.ok ? 'Saved. Thank you.' : ''}</span>
      </div>
    </form>
  )
}
