import { roleWords } from '@/lib/accounts/role-words'
import type { Role } from '@/lib/accounts/roles'
import { formatDate } from '@/lib/format/date'
import type { FormAction } from '@/lib/forms/form-state'
import { ActionForm } from './action-form'
import { Row } from './row'

interface RoleRequestListProps {
  requests: readonly {
    userId: string
    name: string | null
    email: string | null
    role: Role
    reason: string
    requestedAt: Date
  }[]
  decide: FormAction
}

/** Who asks for which role and why, for curators to decide. */
export function RoleRequestList({ requests, decide }: RoleRequestListProps) {
  return (
    <section className="mb-8">
      <h2 className="mb-2 text-xl">Asked-for roles</h2>
      <ul className="divide-y divide-hair border-hair border-y">
        {requests.map(({ userId, name, email, role, reason, requestedAt }) => (
          <Row
            key={`${userId} ${role}`}
            title={`${name ?? email ?? 'Somebody'}: ${roleWords[role].title.toLowerCase()}`}
            detail={
              <>
                {name && email && <>{email} · </>}
                {formatDate(requestedAt)} · {reason}
              </>
            }
          >
            <ActionForm
              action={decide}
              fields={{ userId, role, decision: 'grant' }}
              label="Grant"
              variant="primary"
            />
            <ActionForm action={decide} fields={{ userId, role, decision: 'refuse' }} label="Do not grant" />
          </Row>
        ))}
      </ul>
    </section>
  )
}
