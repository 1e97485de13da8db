import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { organisationRoleWords } from '@/lib/accounts/role-words'
import type { OrganisationRole } from '@/lib/accounts/roles'
import { formatDate } from '@/lib/format/date'
import type { FormAction } from '@/lib/forms/form-state'
import { ActionForm } from './action-form'
import { ConfirmedAction } from './confirmed-action'

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
  return (
    <Table label="Members">
      <thead>
        <tr>
          <HeadCell>Member</HeadCell>
          <HeadCell>Role</HeadCell>
          <HeadCell>Since</HeadCell>
          {canManage && (
            <HeadCell>
              <span className="sr-only">Change</span>
            </HeadCell>
          )}
        </tr>
      </thead>
      <tbody>
        {members.map(({ userId, name, email, role, joinedAt }) => (
          <tr key={userId}>
            <RowHead>
              {name ?? email ?? 'Without a name'}
              {userId === self && <span className="font-normal text-soft"> (you)</span>}
              {name && email && <span className="block font-normal text-soft text-sm">{email}</span>}
            </RowHead>
            <Cell>
              <Tag tone={role === 'owner' ? 'accent' : 'neutral'}>{organisationRoleWords[role]}</Tag>
            </Cell>
            <Cell className="whitespace-nowrap text-sm">{formatDate(joinedAt)}</Cell>
            {canManage && (
              <Cell>
                <div className="flex flex-wrap justify-end gap-1">
                  <ActionForm
                    action={changeRole}
                    fields={{ organisationId, userId, role: role === 'owner' ? 'member' : 'owner' }}
                    label={role === 'owner' ? 'Make member' : 'Make owner'}
                    variant="quiet"
                  />
                  {userId !== self && (
                    <ConfirmedAction
                      action={remove}
                      fields={{ organisationId, userId }}
                      ask="Remove"
                      confirm="Remove from the organisation"
                    >
                      They no longer submit in its name or see its unpublished results. What they submitted
                      stays.
                    </ConfirmedAction>
                  )}
                </div>
              </Cell>
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
