import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { type SuiteQuery, suiteSearch } from '@/lib/leaderboard/suite-query'

interface SuiteSortHeadProps {
  query: SuiteQuery
  /** `system`, a benchmark's slug, or null for the aggregate. */
  sort: string | null
  className?: string
  children: ReactNode
}

/** The head of a column of a suite, a link that sorts by it; a second press turns the order round. */
export function SuiteSortHead({ query, sort, className, children }: SuiteSortHeadProps) {
  const isActive = query.sort === sort
  const isReversed = isActive && query.dir === 'reverse'
  const isAscending = (sort === 'system') !== isReversed
  const search = suiteSearch(query, { sort, dir: isActive && !isReversed ? 'reverse' : null })
  return (
    <th
      scope="col"
      aria-sort={isActive ? (isAscending ? 'ascending' : 'descending') : undefined}
      className={classNames(
        'border-line border-b px-2 py-2 align-bottom font-medium text-faint text-xs',
        className,
      )}
    >
      <a
        href={`${search || '?'}#board`}
        className={classNames('plain-link inline-flex items-end gap-1', isActive && 'text-ink')}
      >
        <span>{children}</span>
        {isActive && (
          <svg
            aria-hidden="true"
            viewBox="0 0 8 12"
            className="mb-[0.25em] h-2.5 w-2 shrink-0 fill-none stroke-[1.5] stroke-current"
          >
            <path d={isAscending ? 'M4 11V1.5M1 4.5l3-3 3 3' : 'M4 1v9.5M1 7.5l3 3 3-3'} />
          </svg>
        )}
      </a>
    </th>
  )
}
