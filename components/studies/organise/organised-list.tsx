import Link from 'next/link'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import type { StudyStatus } from '@/lib/studies/states'
import { StatusTag } from './status-tag'

interface OrganisedListProps {
  studies: readonly {
    slug: string
    title: string
    status: StudyStatus
    instrument: string
    organisation: string | null
    endsAt: Date | null
    createdAt: Date
    importedFrom: string | null
    questions: number
    arms: number
    wanted: number
    ratings: number
    applicants: number
  }[]
}

/** Studies with where they stand and whether somebody waits. */
export function OrganisedList({ studies }: OrganisedListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {studies.map((study) => (
        <li key={study.slug} className="grid gap-1 py-4">
          <p className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
            <Link href={`/organise/${study.slug}`} className="plain-link font-[560] text-lg" prefetch={false}>
              {study.title}
            </Link>
            <StatusTag status={study.status} />
            {study.importedFrom !== null && <Tag>imported</Tag>}
            {study.applicants > 0 && (
              <Tag tone="caution">
                {study.applicants === 1 ? 'one person waits' : `${study.applicants} people wait`}
              </Tag>
            )}
          </p>
          <p className="num text-soft text-sm">
            {[
              study.instrument,
              study.organisation,
              `${formatCount(study.questions)} questions`,
              `${formatCount(study.arms)} ${study.arms === 1 ? 'arm' : 'arms'}`,
              study.status === 'draft'
                ? `begun ${formatDate(study.createdAt)}`
                : `${formatCount(study.ratings)} of ${formatCount(study.wanted)} ratings`,
              study.status === 'open' && study.endsAt ? `until ${formatDate(study.endsAt)}` : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ul>
  )
}
