'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { CodeBlock } from '@/components/ui/code-block'
import { Field, FieldError } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { Select } from '@/components/ui/select'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { scopeWords } from '@/lib/accounts/role-words'
import { tokenScopes } from '@/lib/accounts/roles'
import { tokenLifetimesDays } from '@/lib/accounts/token-lifetimes'
import { type FormAction, fieldError, typedValue, untouched } from '@/lib/forms/form-state'

export interface CreatedToken {
  name: string
  secret: string
}

interface NewTokenFormProps {
  action: FormAction<CreatedToken>
  /** Origin for the example, such as https://rounds.example.org. */
  origin: string
}

/** Makes a token and shows its secret, this once. */
export function NewTokenForm({ action, origin }: NewTokenFormProps) {
  const [state, submit] = useActionState(action, untouched)
  const scopesError = fieldError(state, 'scopes')
  return (
    <form action={submit} noValidate className="grid gap-5">
      {state.ok && <Created token={state.value} origin={origin} />}
      {!state.ok && state.message && (
        <Notice kind="error" live>
          {state.message}
        </Notice>
      )}
      <div className="grid gap-5 sm:grid-cols-[1fr_11rem]">
        <Field id="token-name" label="What it is for" error={fieldError(state, 'name')}>
          {(control) => (
            <TextInput
              {...control}
              name="name"
              required
              maxLength={60}
              autoComplete="off"
              placeholder="nightly evaluation"
              defaultValue={typedValue(state, 'name')}
            />
          )}
        </Field>
        <Field id="token-days" label="Valid for" error={fieldError(state, 'days')}>
          {(control) => (
            <Select {...control} name="days" defaultValue={typedValue(state, 'days', '90')}>
              {tokenLifetimesDays.map((days) => (
                <option key={days} value={days}>
                  {days === 365 ? 'a year' : `${days} days`}
                </option>
              ))}
            </Select>
          )}
        </Field>
      </div>
      <fieldset className="grid gap-2" aria-describedby={scopesError ? 'scopes-error' : undefined}>
        <legend className="mb-1.5 font-[540]">It may</legend>
        {tokenScopes.map((scope) => (
          <Checkbox
            key={scope}
            name="scopes[]"
            value={scope}
            defaultChecked
            label={scopeWords[scope].title}
            hint={scopeWords[scope].text}
          />
        ))}
        {scopesError && <FieldError id="scopes-error">{scopesError}</FieldError>}
      </fieldset>
      <div>
        <SubmitButton>Create token</SubmitButton>
      </div>
    </form>
  )
}

function Created({ token, origin }: { token: CreatedToken; origin: string }) {
  return (
    <Notice
      kind="success"
      live
      title={`The token "${token.name}" is ready. Copy it now: it is not shown again.`}
    >
      <div className="mt-2 grid gap-3 text-ink">
        <CodeBlock label="Token" code={token.secret} />
        <CodeBlock
          label="Try it"
          code={`export ROUNDS_TOKEN=${token.secret}\ncurl -H "Authorization: Bearer $ROUNDS_TOKEN" ${origin}/api/v1/submissions`}
        />
      </div>
    </Notice>
  )
}
