import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Textarea } from '@/components/ui/textarea'

/** Why an item cannot be rated: outside one's field, broken text, known source. */
export function DeclineForm({ onDecline }: { onDecline: (reason: string) => void }) {
  const [reason, setReason] = useState('')
  return (
    <div className="grid gap-4">
      <Field
        id="decline-reason"
        label="Reason"
        hint="The organiser reads this; the item goes to somebody else."
      >
        {(control) => (
          <Textarea
            {...control}
            value={reason}
            maxLength={1000}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <div>
        <Button
          variant="primary"
          disabled={reason.trim().length < 3}
          onClick={() => onDecline(reason.trim())}
        >
          Give it back
        </Button>
      </div>
    </div>
  )
}
