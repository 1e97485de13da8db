import { currentUser } from '@/app/_server/current-user'
import { database } from '@/app/_server/database'
import { StatusTag } from '@/components/studies/organise/status-tag'
import { StudyNav } from '@/components/studies/organise/study-nav'
import { PageHeader } from '@/components/ui/page-header'
import { studyToOrganise } from '@/db/queries/studies-organise'
import { can } from '@/lib/accounts/permissions'

const designing = [
  { path: '', label: 'Design' },
  { path: 'instrument', label: 'Instrument' },
  { path: 'questions', label: 'Questions' },
  { path: 'answers', label: 'Answers' },
  { path: 'plan', label: 'Plan' },
  { path: 'about', label: 'Words and dates' },
  { path: 'preview', label: 'Preview' },
]
const running = [
  { path: '', label: 'Progress' },
  { path: 'raters', label: 'Raters' },
  { path: 'disagreements', label: 'Disagreements' },
  { path: 'exclusions', label: 'Exclusions' },
  { path: 'about', label: 'Words and dates' },
  { path: 'preview', label: 'Preview' },
]

/** Name and parts of a study; each page asks for itself who may see it. */
export default async function StudyLayout({ children, params }: LayoutProps<'/organise/[slug]'>) {
  const { slug } = await params
  const [user, study] = await Promise.all([currentUser(), studyToOrganise(database(), slug)])
  if (!study || !can(user, 'manage-study', study)) return children
  return (
    <>
      <PageHeader
        title={study.title}
        crumbs={[{ label: 'Organise', href: '/organise' }]}
        lead={
          <span className="text-base">
            <StatusTag status={study.status} /> {study.instrument.title}
            {study.organisation && ` · ${study.organisation}`}
          </span>
        }
      />
      <StudyNav base={`/organise/${slug}`} entries={study.status === 'draft' ? designing : running} />
      {children}
    </>
  )
}
