import type { Metadata } from 'next'
import { requireUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { RaterStudyList } from '@/components/studies/rater-study-list'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { raterProfileOf, studiesForRater } from '@/db/queries/study-raters'

export const metadata: Metadata = { title: 'Rate', robots: { index: false } }

export default async function RatePage() {
  const user = await requireUser('/rate')
  const [studies, profile] = await Promise.all([
    studiesForRater(database(), user.id),
    raterProfileOf(database(), user.id),
  ])
  return (
    <>
      <PageHeader
        title="Rate"
        lead="Read blinded answers to medical questions and say what you see. Every change is saved at once; stop whenever you like."
        actions={
          <LinkButton href="/rate/profile">{profile ? 'Your statement' : 'State who you are'}</LinkButton>
        }
      />
      <div className="grid gap-6">
        {!profile && (
          <Notice title="Tell us who you are first">
            Profession, specialty and country are part of every result. Your name never is, unless you ask for
            credit.
          </Notice>
        )}
        <RaterStudyList studies={studies} />
      </div>
    </>
  )
}
