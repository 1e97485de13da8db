import Link from 'next/link'
import { EmptyState } from '@/components/ui/empty-state'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import type { RaterStatus } from '@/lib/studies/states'

interface RaterStudyListProps {
  studies: readonly {
    slug: string
    title: string
    description: string
    unit: string
    axes: number
    minutesPerRating: number
    endsAt: Date | null
    isOpen: boolean
    status: RaterStatus | null
    isInvited: boolean
    done: number
  }[]
}

const words: Record<RaterStatus, string> = {
  invited: 'invited',
  applied: 'waiting for the organiser',
  accepted: 'you are a rater',
  refused: 'not accepted',
  withdrawn: 'you left',
}

/** Studies to take part in, one's own first. */
export function RaterStudyList({ studies }: RaterStudyListProps) {
  if (studies.length === 0) {
    return (
      <EmptyState title="No study is open at the moment">
        When one opens, it is listed here, and invitations come by mail.
      </EmptyState>
    )
  }
  return (
    <ul className="grid gap-4">
      {studies.map((study) => (
        <li key={study.slug} className="rounded-lg border border-line bg-raised p-5">
          <h2 className="text-lg">
            <Link href={`/rate/${study.slug}`} className="plain-link">
              {study.title}
            </Link>{' '}
            {study.status ? (
              <Tag tone="accent">{words[study.status]}</Tag>
            ) : (
              study.isInvited && <Tag tone="accent">you are invited</Tag>
            )}
            {!study.isOpen && <Tag>closed</Tag>}
          </h2>
          {study.description && <p className="mt-1 line-clamp-2 text-soft">{study.description}</p>}
          <p className="num mt-2 text-faint text-sm">
            {formatCount(study.axes)} questions about each {study.unit}, about {study.minutesPerRating} min
            {study.endsAt && ` · until ${formatDate(study.endsAt)}`}
            {study.done > 0 && ` · ${formatCount(study.done)} rated by you`}
          </p>
        </li>
      ))}
    </ul>
  )
}
