import type { FormAction } from '@/lib/forms/form-state'
import { ActionForm } from './action-form'

interface InvitationsProps {
  invitations: readonly { organisationId: string; name: string; invitedBy: string | null }[]
  accept: FormAction
  decline: FormAction
}

/** Organisations that wait for an answer. */
export function Invitations({ invitations, accept, decline }: InvitationsProps) {
  if (invitations.length === 0) return null
  return (
    <ul className="mb-6 grid gap-2">
      {invitations.map(({ organisationId, name, invitedBy }) => (
        <li
          key={organisationId}
          className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded-lg bg-accent-wash px-4 py-3"
        >
          <p>
            <b className="font-[560]">{invitedBy ?? 'Somebody'}</b> invites you to join{' '}
            <b className="font-[560]">{name}</b>. Members submit in its name and see its unpublished results.
          </p>
          <div className="flex gap-2">
            <ActionForm action={accept} fields={{ organisationId }} label="Join" variant="primary" />
            <ActionForm action={decline} fields={{ organisationId }} label="Decline" />
          </div>
        </li>
      ))}
    </ul>
  )
}
