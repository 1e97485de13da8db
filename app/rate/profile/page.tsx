import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { RaterProfileForm } from '@/components/studies/rater-profile-form'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { raterProfileOf } from '@/db/queries/study-raters'
import { formatDate } from '@/lib/format/date'
import { saveProfile } from '../actions'

export const metadata: Metadata = { title: 'Your statement', robots: { index: false } }

export default async function ProfilePage({ searchParams }: PageProps<'/rate/profile'>) {
  const user = await requireUser('/rate/profile')
  const profile = await raterProfileOf(database(), user.id)
  const next = [(await searchParams).next].flat()[0]
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title="Who rates"
        crumbs={[{ label: 'Rate', href: '/rate' }]}
        lead="Results say how many physicians of which specialty and country rated. Organisers see this statement with your name; the public sees a pseudonym."
      />
      {profile && (
        <Notice kind={profile.verifiedAt ? 'success' : 'info'} className="mb-6">
          {profile.verifiedAt
            ? `Verified on ${formatDate(profile.verifiedAt)}. A change has to be verified again.`
            : 'Waiting for a curator to verify it. You can apply to studies meanwhile.'}
        </Notice>
      )}
      <RaterProfileForm action={saveProfile} profile={profile} next={next ?? '/rate'} />
    </div>
  )
}
