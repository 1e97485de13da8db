import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { requireUser } from '@/app/_server/current-user'
import { NewStudyForm } from '@/components/studies/organise/new-study-form'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/accounts/permissions'
import { instrumentChoices } from '@/lib/studies/instruments/choices'
import { create } from '../actions'

export const metadata: Metadata = { title: 'New study', robots: { index: false } }

export default async function NewStudyPage({ searchParams }: PageProps<'/organise/new'>) {
  const user = await requireUser('/organise/new')
  if (!can(user, 'design-study', { organisationId: null })) redirect('/organise')
  const asked = [(await searchParams).instrument].flat()[0] ?? ''
  return (
    <>
      <PageHeader title="New study" crumbs={[{ label: 'Organise', href: '/organise' }]} />
      <NewStudyForm
        action={create}
        instruments={instrumentChoices}
        organisations={user.organisations.map(({ id, name }) => ({ id, name }))}
        instrument={instrumentChoices.some(({ id }) => id === asked) ? asked : ''}
      />
    </>
  )
}
