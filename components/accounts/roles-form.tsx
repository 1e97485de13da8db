'use client'

import { useActionState } from 'react'
import { Checkbox } from '@/components/ui/checkbox'
import { SubmitButton } from '@/components/ui/submit-button'
import { roleWords } from '@/lib/accounts/role-words'
import { type Role, roles } from '@/lib/accounts/roles'
import { type FormAction, untouched } from '@/lib/forms/form-state'

interface RolesFormProps {
  action: FormAction
  userId: string
  /** For those who hear the page: whose roles these are. */
  whose: string
  held: readonly Role[]
}

/** What a person may be on the platform. */
export function RolesForm({ action, userId, whose, held }: RolesFormProps) {
  const [state, submit] = useActionState(action, untouched)
  return (
    // anew where the roles changed: a form keeps what it was first given
    <form key={held.join()} action={submit} className="grid gap-3">
      <input type="hidden" name="userId" value={userId} />
      <fieldset className="grid gap-2 sm:grid-cols-2">
        <legend className="sr-only">Roles of {whose}</legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            name="roles[]"
            value={role}
            defaultChecked={held.includes(role)}
            label={roleWords[role].title}
            hint={roleWords[role].text}
          />
        ))}
      </fieldset>
      <div className="flex flex-wrap items-center gap-3">
        <SubmitButton variant="secondary" size="small">
          Save roles
        </SubmitButton>
        <p aria-live="polite" className="text-sm">
          {state.ok ? (
            <span className="text-better">Saved.</span>
          ) : (
            state.message && <span className="text-worse">{state.message}</span>
          )}
        </p>
      </div>
    </form>
  )
}
