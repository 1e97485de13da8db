'use client'

import { type ComponentProps, useActionState } from 'react'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { TextInput } from '@/components/ui/text-input'
import { type FormAction, fieldError, typedValue, untouched } from '@/lib/forms/form-state'

interface OneFieldFormProps {
  action: FormAction
  name: string
  label: string
  hint?: string
  /** What stands in it at first. */
  value?: string
  /** What else the action needs to know. */
  fields?: Record<string, string>
  submit: string
  variant?: 'primary' | 'secondary' | 'danger'
  /** Said beside the button once it worked. */
  done: string
  input?: Pick<ComponentProps<'input'>, 'type' | 'autoComplete' | 'inputMode' | 'maxLength'>
}

/** One text and a button in a line: a name, an address, a confirmation. */
export function OneFieldForm({
  action,
  name,
  label,
  hint,
  value = '',
  fields = {},
  ...rest
}: OneFieldFormProps) {
  const [state, submit] = useActionState(action, untouched)
  const error = fieldError(state, name) ?? (state.ok ? null : state.message)
  return (
    <form action={submit} noValidate className="grid gap-2">
      {Object.entries(fields).map(([key, text]) => (
        <input key={key} type="hidden" name={key} value={text} />
      ))}
      <div className="grid items-end gap-x-2.5 gap-y-3 sm:grid-cols-[1fr_auto]">
        <Field id={name} label={label} hint={hint}>
          {(control) => (
            <TextInput
              {...control}
              {...rest.input}
              name={name}
              required
              aria-invalid={error ? true : undefined}
              aria-describedby={[control['aria-describedby'], `${name}-outcome`].filter(Boolean).join(' ')}
              defaultValue={typedValue(state, name, value)}
            />
          )}
        </Field>
        <SubmitButton variant={rest.variant ?? 'secondary'}>{rest.submit}</SubmitButton>
      </div>
      {/* its line is always there, so that nothing moves when something is said in it */}
      <p id={`${name}-outcome`} aria-live="polite" className="min-h-5 text-sm">
        {error ? (
          <span className="text-worse">{error}</span>
        ) : (
          state.ok && <span className="text-better">{rest.done}</span>
        )}
      </p>
    </form>
  )
}
