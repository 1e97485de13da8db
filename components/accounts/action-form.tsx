'use client'

import { useActionState } from 'react'
import type { ButtonSize, ButtonVariant } from '@/components/ui/button-style'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, refusalOf, untouched } from '@/lib/forms/form-state'

interface ActionFormProps {
  action: FormAction
  /** What the action needs to know. */
  fields: Record<string, string>
  label: string
  variant?: ButtonVariant
  size?: ButtonSize
}

/** A button that runs one server action, with its refusal beside it; works without JavaScript. */
export function ActionForm({ action, ...rest }: ActionFormProps) {
  const [state, submit] = useActionState(action, untouched)
  return <ActionButton {...rest} submit={submit} refusal={refusalOf(state)} />
}

interface ActionButtonProps extends Omit<ActionFormProps, 'action'> {
  submit: (form: FormData) => void
  refusal: string | null
}

export function ActionButton({ submit, refusal, fields, label, variant, size }: ActionButtonProps) {
  return (
    <form action={submit} className="inline-grid justify-items-start gap-1.5">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant ?? 'secondary'} size={size ?? 'small'}>
        {label}
      </SubmitButton>
      {refusal && (
        <p role="alert" className="max-w-[44ch] text-sm text-worse">
          {refusal}
        </p>
      )}
    </form>
  )
}
