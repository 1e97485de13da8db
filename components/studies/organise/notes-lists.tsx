import Link from 'next/link'
import { formatDate } from '@/lib/format/date'
import { fixed } from '@/lib/format/number'
import type { ItemKind } from '@/lib/studies/states'

interface DeclineListProps {
  declines: readonly { pseudonym: string; question: string; reason: string; declinedAt: Date }[]
}

/** What raters could not rate, in their words. */
export function DeclineList({ declines }: DeclineListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {declines.map(({ pseudonym, question, reason, declinedAt }) => (
        <li key={`${pseudonym} ${question} ${declinedAt.toISOString()}`} className="py-2.5">
          <p>{reason}</p>
          <p className="text-faint text-sm">
            {pseudonym} about “{question}”, {formatDate(declinedAt)}
          </p>
        </li>
      ))}
    </ul>
  )
}

interface BlindingListProps {
  remarks: readonly { pseudonym: string; couldTell: string | null; guess: string }[]
}

const tellWords: Record<string, string> = {
  no: 'could not tell the sources apart',
  sometimes: 'could sometimes tell the sources apart',
  mostly: 'could mostly tell the sources apart',
}

/** Whether raters say that they could tell who wrote the answers, with what gave it away in their words. */
export function BlindingList({ remarks }: BlindingListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {remarks.map(({ pseudonym, couldTell, guess }) => (
        <li key={pseudonym} className="py-2.5">
          <p>
            {pseudonym} {couldTell === null ? 'wrote' : (tellWords[couldTell] ?? couldTell)}
          </p>
          {guess && <p className="whitespace-pre-line text-soft text-sm">{guess}</p>}
        </li>
      ))}
    </ul>
  )
}

interface QuickListProps {
  base: string
  quick: readonly {
    ratingId: string
    pseudonym: string
    question: string
    kind: ItemKind
    activeMs: number
  }[]
}

/** Ratings below the floor, the quickest first, each with the way to leave it out. */
export function QuickList({ base, quick }: QuickListProps) {
  return (
    <ul className="divide-y divide-hair border-hair border-y">
      {quick.map(({ ratingId, pseudonym, question, kind, activeMs }) => (
        <li key={ratingId} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-2">
          <span className="num">
            {fixed(activeMs / 1000, 1)} s · {pseudonym} about “{question}”
            {kind !== 'regular' && <span className="text-faint"> ({kind})</span>}
          </span>
          <Link href={`${base}/exclusions?rating=${ratingId}`} prefetch={false} className="text-sm">
            Leave it out …
          </Link>
        </li>
      ))}
    </ul>
  )
}
