import Link from 'next/link'
import { formatCount } from '@/lib/format/count'
import { formatDate } from '@/lib/format/date'

interface RatedInStudiesProps {
  /** No metric judges the answers: what is submitted waits for raters. */
  waits: boolean
  studies: readonly {
    slug: string
    title: string
    closedAt: Date
    submissionIds: readonly string[]
  }[]
}

/** Closed studies that rated submissions of a board; where only people can judge the answers, that they wait for one. */
export function RatedInStudies({ waits, studies }: RatedInStudiesProps) {
  if (!waits && studies.length === 0) return null
  return (
    <section aria-labelledby="rated" className="my-6 rounded-lg bg-accent-wash px-4 py-3">
      <h2 id="rated" className="font-[560] text-lg">
        {waits ? 'Submissions here wait for a study' : 'Rated by people'}
      </h2>
      {waits && (
        <p className="max-w-[82ch] text-soft">
          There are no reference answers, so no metric says how good an answer is: raters do. A study takes
          submissions of this board as its sources; while it runs it is not named here, because its raters
          must not know whose answers they read. <Link href="/studies">Studies</Link>
        </p>
      )}
      {studies.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {studies.map(({ slug, title, closedAt, submissionIds }) => (
            <li key={slug}>
              <Link href={`/studies/${slug}`}>{title}</Link>{' '}
              <span className="text-faint text-sm">
                {formatCount(submissionIds.length)}{' '}
                {submissionIds.length === 1 ? 'submission' : 'submissions'} of this board, closed{' '}
                {formatDate(closedAt)}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
