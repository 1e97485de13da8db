'use client'

import { type ReactNode, useActionState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { type FormAction, refusalOf, untouched } from '@/lib/forms/form-state'
import { ActionButton } from './action-form'

interface ConfirmedActionProps {
  action: FormAction
  fields: Record<string, string>
  /** The words of the first button; the second repeats what will happen. */
  ask: string
  confirm: string
  /** What it means, read before the second button. */
  children: ReactNode
}

/** An act that cannot be taken back, in two steps and without JavaScript: open, read, then press. */
export function ConfirmedAction({ action, fields, ask, confirm, children }: ConfirmedActionProps) {
  const [state, submit] = useActionState(action, untouched)
  const refusal = refusalOf(state)
  return (
    // open after a refusal: without JavaScript the page was loaded anew and would hide it
    <details className="group" open={refusal !== null}>
      <summary
        className={buttonStyle(
          'quiet',
          'small',
          'list-none group-open:text-ink [&::-webkit-details-marker]:hidden',
        )}
      >
        {ask}
      </summary>
      <div className="mt-2 grid max-w-[44ch] gap-3 rounded-lg border border-line p-3 text-sm">
        <p className="text-soft">{children}</p>
        <ActionButton submit={submit} refusal={refusal} fields={fields} label={confirm} variant="danger" />
      </div>
    </details>
  )
}
