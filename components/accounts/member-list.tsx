import { Tag } from '@/components/ui/tag'
import { organisationRoleWords } from '@/lib/accounts/role-words'
import type { OrganisationRole } from '@/lib/accounts/roles'
import { formatDate } from '@/lib/format/date'
import type { FormAction } from '@/lib/forms/form-state'
import { ActionForm } from './action-form'
import { ConfirmedAction } from './confirmed-action'
import { Row } from './row'

interface MemberListProps {
  organisationId: string
  members: readonly {
    userId: string
    name: string | null
    email: string | null
    role: OrganisationRole
    joinedAt: Date
  }[]
  /** The person who looks at it: they leave instead of being removed. */
  self: string
  canManage: boolean
  changeRole: FormAction
  remove: FormAction
}

/** Who belongs to an organisation, with what an owner can change. */
export function MemberList({
  organisationId,
  members,
  self,
  canManage,
  changeRole,
  remove,
}: MemberListProps) {
  const owners = members.filter(({ role }) => role === 'owner').length
  return (
    <ul aria-label="Members" className="divide-y divide-hair border-hair border-y">
      {members.map(({ userId, name, email, role, joinedAt }) => (
        <Row
          key={userId}
          title={
            <>
              {name ?? email ?? 'Without a name'}
              {userId === self && <span className="font-normal text-soft"> (you)</span>}{' '}
              <Tag tone={role === 'owner' ? 'accent' : 'neutral'}>{organisationRoleWords[role]}</Tag>
            </>
          }
          detail={[name && email, `since ${formatDate(joinedAt)}`].filter(Boolean).join(' · ')}
        >
          {/* the last owner stays one: that button would only be refused */}
          {canManage && !(role === 'owner' && owners === 1) && (
            <ActionForm
              action={changeRole}
              fields={{ organisationId, userId, role: role === 'owner' ? 'member' : 'owner' }}
              label={role === 'owner' ? 'Make member' : 'Make owner'}
              variant="quiet"
            />
          )}
          {canManage && userId !== self && (
            <ConfirmedAction
              action={remove}
              fields={{ organisationId, userId }}
              ask="Remove"
              confirm="Remove from the organisation"
            >
              They no longer submit in its name or see its unpublished results. What they submitted stays.
            </ConfirmedAction>
          )}
        </Row>
      ))}
    </ul>
  )
}
