import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { PeopleList } from '@/components/accounts/people-list'
import { RoleRequestList } from '@/components/accounts/role-request-list'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { TextInput } from '@/components/ui/text-input'
import { PEOPLE_PER_PAGE, peopleWithAddresses } from '@/db/queries/people'
import { waitingRoleRequests } from '@/db/queries/role-requests'
import { peopleSearch } from '@/lib/accounts/people-search'
import { can } from '@/lib/accounts/permissions'
import { countOf } from '@/lib/format/count'
import { decideRequest, grantRoles } from './actions'

export const metadata: Metadata = { title: 'People' }

export default async function PeoplePage({ searchParams }: PageProps<'/account/people'>) {
  const user = await requireUser('/account/people')
  if (!can(user, 'list-people')) notFound()
  const { q, page } = peopleSearch(await searchParams)
  const [{ people, total }, requests] = await Promise.all([
    peopleWithAddresses(database(), q, page),
    waitingRoleRequests(database()),
  ])
  const at = (number: number) => `/account/people?${new URLSearchParams({ q, page: String(number) })}`
  return (
    <>
      <PageHeader
        title="People"
        lead="Everybody with an account. Roles take effect at once and leave a trace."
      />
      {requests.length > 0 && <RoleRequestList requests={requests} decide={decideRequest} />}
      <search>
        <form action="/account/people" className="mb-4 flex gap-2">
          <TextInput
            name="q"
            type="search"
            aria-label="Name, address or ORCID iD"
            defaultValue={q}
            placeholder="Name, address or ORCID iD"
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      <p className="mb-3 text-soft text-sm" aria-live="polite">
        {countOf(total, 'person', 'people')}
        {q && ` with "${q}"`}
      </p>
      {people.length === 0 ? (
        <EmptyState title="Nobody found">
          Try a part of the name or address, or search for nothing to see all.
        </EmptyState>
      ) : (
        <PeopleList people={people} self={user.id} grant={grantRoles} />
      )}
      <nav aria-label="Pages" className="mt-4 flex gap-2">
        {page > 1 && <LinkButton href={at(page - 1)}>Previous</LinkButton>}
        {page * PEOPLE_PER_PAGE < total && <LinkButton href={at(page + 1)}>Next</LinkButton>}
      </nav>
    </>
  )
}
