'use client'

import { useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, refusalOf, untouched } from '@/lib/forms/form-state'

interface ConfirmFormProps {
  action: FormAction<never>
  fields: Record<string, string>
  label: string
}

/** The one button that uses up a mailed link. */
export function ConfirmForm({ action, fields, label }: ConfirmFormProps) {
  const [state, submit] = useActionState(action, untouched)
  const refusal = refusalOf(state)
  return (
    <form action={submit} className="grid gap-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal && (
        <Notice kind="error" live>
          {refusal}
        </Notice>
      )}
      <SubmitButton>{label}</SubmitButton>
    </form>
  )
}
