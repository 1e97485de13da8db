'use client'

import { type ReactNode, useActionState } from 'react'
import { Notice } from '@/components/ui/notice'
import { SubmitButton } from '@/components/ui/submit-button'
import { type FormAction, type FormState, untouched } from '@/lib/forms/form-state'

interface StudyFormProps {
  action: FormAction<unknown>
  slug: string
  /** What else the action needs to know. */
  fields?: Record<string, string>
  submit: string
  variant?: 'primary' | 'secondary' | 'danger'
  /** Said beside the button once it worked. */
  done?: string
  children?: (state: FormState) => ReactNode
}

/** A form about a study: its fields, a refusal above them, the button, and whether it worked. */
export function StudyForm({ action, slug, fields = {}, submit, variant, done, children }: StudyFormProps) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form action={send} noValidate className="grid gap-5">
      <input type="hidden" name="slug" value={slug} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {!state.ok && state.message && (
        <Notice kind="error" live>
          {state.message}
        </Notice>
      )}
      {children?.(state)}
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton variant={variant ?? 'primary'}>{submit}</SubmitButton>
        <span role="status" className="text-better text-sm">
          {state.ok ? (typeof state.value === 'string' ? state.value : done) : ''}
        </span>
      </div>
    </form>
  )
}
