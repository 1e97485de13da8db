import Link from 'next/link'
import { LinkButton } from '@/components/ui/link-button'
import { Tag } from '@/components/ui/tag'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'
import { formatInZone } from '@/lib/format/zoned-date'
import type { InstrumentMode } from '@/lib/studies/instruments/instrument'

export interface ListedStudy {
  slug: string
  title: string
  description: string
  status: 'open' | 'closed'
  mode: InstrumentMode
  instrument: string
  axes: number
  minutesPerRating: number
  payPerHour: { amount: number; currency: string } | null
  endsAt: Date | null
  timeZone: string
  closedAt: Date | null
  isDemonstration: boolean
  importedFrom: string | null
  counts: { arms: number; questions: number; slots: number; ratings: number; raters: number }
}

const modes: Record<InstrumentMode, string> = {
  independent: 'one answer at a time',
  pairwise: 'two answers side by side',
  ranking: 'answers put in order',
  'span-annotation': 'marks in the text',
}

/** Studies with the few facts one chooses by. */
export function StudyList({ studies, label }: { studies: readonly ListedStudy[]; label: string }) {
  return (
    <ul aria-label={label} className="grid gap-x-10 lg:grid-cols-2">
      {studies.map((study) => (
        <li key={study.slug} className="border-line border-t py-4">
          <h3 className="text-lg">
            <Link href={`/studies/${study.slug}`} className="plain-link">
              {study.title}
            </Link>{' '}
            <StudyTags study={study} />
          </h3>
          {study.description && (
            <p className="mt-1 line-clamp-3 max-w-[70ch] text-soft">{study.description}</p>
          )}
          <p className="mt-1.5 text-faint text-sm">{factsOf(study)}</p>
          {study.status === 'open' && (
            <p className="mt-3">
              <LinkButton href={`/rate/${study.slug}`} size="small">
                Rate in this study
              </LinkButton>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}

export function StudyTags({ study }: { study: Pick<ListedStudy, 'isDemonstration' | 'importedFrom'> }) {
  return (
    <>
      {study.isDemonstration && <Tag tone="caution">demonstration</Tag>}
      {study.importedFrom && !study.isDemonstration && <Tag>imported</Tag>}
    </>
  )
}

function factsOf(study: ListedStudy): string {
  const { counts, payPerHour } = study
  const { instrument, mode } = study
  const shared = [`${instrument}, ${modes[mode]}`, `${formatCount(counts.questions)} questions`]
  if (study.status === 'open')
    return [
      ...shared,
      `about ${study.minutesPerRating} min a rating`,
      `${formatCount(counts.ratings)} of ${formatCount(counts.slots)} ratings made`,
      ...(payPerHour ? [`${payPerHour.amount} ${payPerHour.currency} an hour`] : []),
      ...(study.endsAt ? [`until ${formatInZone(study.endsAt, study.timeZone)}`] : []),
    ].join(' · ')
  return [
    ...shared,
    `${formatCount(counts.arms)} ${counts.arms === 1 ? 'source' : 'sources'} of answers`,
    `${formatCount(counts.ratings)} ratings by ${formatCount(counts.raters)} ${counts.raters === 1 ? 'rater' : 'raters'}`,
    ...(study.closedAt ? [`closed ${formatDate(study.closedAt)}`] : []),
  ].join(' · ')
}
