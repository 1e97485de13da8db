import type { BoardRow } from '@/lib/leaderboard/board'
import { kindWords } from '@/lib/leaderboard/filter-words'

/** The name of whoever does not show theirs yet. */
export const ANONYMOUS = 'Anonymous'

/** Whose row it is: name, kind, run, and what it was adapted from. */
export function RowName({ row }: { row: BoardRow }) {
  const { system, run } = row
  if (!system) {
    return (
      <>
        <span className="font-[560] text-soft italic">{ANONYMOUS}</span>
        <span className="mt-0.5 block text-faint text-xs">name shown at a later date</span>
      </>
    )
  }
  return (
    <>
      <a href={`/systems/${system.slug}`} className="plain-link font-[560] [overflow-wrap:anywhere]">
        {system.name}
      </a>
      {run > 1 && <span className="ml-1.5 text-faint text-xs">run {run}</span>}
      <span className="mt-px block text-faint text-xs">
        {kindWords[system.kind]}
        {system.base && (
          <>
            , adapted from{' '}
            <a href={`/systems/${system.base.slug}`} className="plain-link [overflow-wrap:anywhere]">
              {system.base.name}
            </a>
          </>
        )}
      </span>
    </>
  )
}
