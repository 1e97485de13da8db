'use client'

import { useActionState } from 'react'
import { Dialog } from '@/components/ui/dialog'
import { Field } from '@/components/ui/field'
import { SubmitButton } from '@/components/ui/submit-button'
import { Textarea } from '@/components/ui/textarea'
import { type FormAction, fieldError, refusalOf, typedValue, untouched } from '@/lib/forms/form-state'

interface WithdrawFormProps {
  id: string
  action: FormAction<unknown>
  isPublished: boolean
}

/** Takes a submission back for good, with a reason that readers will see. */
export function WithdrawForm({ id, action, isPublished }: WithdrawFormProps) {
  const [state, submit] = useActionState(action, untouched)
  const reasonError = fieldError(state, 'reason')
  const refusal = reasonError ? null : refusalOf(state)
  return (
    <Dialog variant="quiet" label="Withdraw" title="Withdraw this submission">
      <form action={submit} className="grid gap-5" noValidate>
        <input type="hidden" name="id" value={id} />
        <p className="text-soft">
          {isPublished
            ? 'It leaves the board and all comparisons. Its page stays and shows the reason. This cannot be undone, and the quota is not given back.'
            : 'It can then no longer be published. This cannot be undone, and the quota is not given back.'}
        </p>
        <Field id="reason" label="Reason" hint="One sentence or two." error={reasonError}>
          {(control) => (
            <Textarea
              {...control}
              name="reason"
              maxLength={1000}
              defaultValue={typedValue(state, 'reason', '')}
            />
          )}
        </Field>
        {refusal && (
          <p role="alert" className="text-sm text-worse">
            {refusal}
          </p>
        )}
        <div>
          <SubmitButton variant="danger" pendingLabel="Withdrawing …">
            Withdraw
          </SubmitButton>
        </div>
      </form>
    </Dialog>
  )
}
