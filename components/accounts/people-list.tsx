import { Tag } from '@/components/ui/tag'
import { roleWords } from '@/lib/accounts/role-words'
import type { Role } from '@/lib/accounts/roles'
import { formatDate } from '@/lib/format/date'
import type { FormAction } from '@/lib/forms/form-state'
import { RolesForm } from './roles-form'

interface PeopleListProps {
  people: readonly {
    id: string
    name: string | null
    email: string | null
    orcid: string | null
    roles: Role[]
    createdAt: Date
  }[]
  self: string
  grant: FormAction
}

/** People and what they may do; each opens to change it. */
export function PeopleList({ people, self, grant }: PeopleListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {people.map(({ id, name, email, orcid, roles, createdAt }) => {
        const title = name ?? email ?? orcid ?? 'Without a name'
        return (
          <li key={id}>
            <details>
              <summary className="flex min-h-12 flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <span className="min-w-0 break-words">
                  <span className="font-[560]">{title}</span>
                  {id === self && <span className="text-soft"> (you)</span>}
                  <span className="ml-2.5 text-soft text-sm">
                    {[name && email, orcid, `since ${formatDate(createdAt)}`].filter(Boolean).join(' · ')}
                  </span>
                </span>
                <span className="flex gap-1">
                  {roles.map((role) => (
                    <Tag key={role} tone={role === 'curator' ? 'accent' : 'neutral'}>
                      {roleWords[role].title}
                    </Tag>
                  ))}
                  {roles.length === 0 && <Tag tone="caution">No role</Tag>}
                </span>
              </summary>
              <div className="pt-2 pb-5">
                <RolesForm action={grant} userId={id} whose={title} held={roles} />
              </div>
            </details>
          </li>
        )
      })}
    </ul>
  )
}
