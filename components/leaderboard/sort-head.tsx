import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { type BoardQuery, boardSearch, naturalDirection, type SortKey } from '@/lib/leaderboard/board-query'

interface SortHeadProps {
  query: BoardQuery
  /** Absent: this column does not sort. */
  sort?: SortKey
  higherIsBetter: boolean
  numeric?: boolean
  className?: string
  children: ReactNode
}

const cell =
  'bg-paper py-2 print:static print:bg-transparent align-bottom font-medium text-faint text-xs shadow-[inset_0_-1px_0_var(--line)] phone:shadow-none wide:sticky wide:top-0 wide:z-2'

/** The head of a column, a link that sorts by it; a second press turns the order round. */
export function SortHead({ query, sort, higherIsBetter, numeric, className, children }: SortHeadProps) {
  const style = classNames(cell, numeric && 'text-right', className)
  if (!sort) {
    return (
      <th scope="col" className={style}>
        {children}
      </th>
    )
  }
  const natural = naturalDirection(sort, higherIsBetter)
  const direction = query.sort === sort ? (query.dir ?? natural) : null
  const reversed = natural === 'asc' ? 'desc' : 'asc'
  const dir = direction === natural ? reversed : null
  return (
    <th
      scope="col"
      aria-sort={direction === null ? undefined : direction === 'asc' ? 'ascending' : 'descending'}
      className={style}
    >
      <a
        href={`${boardSearch(query, { sort, dir }) || '?'}#board`}
        className={classNames(
          'plain-link inline-flex items-end gap-1 align-bottom',
          direction && 'text-ink',
          numeric && 'flex-row-reverse',
        )}
      >
        <span>{children}</span>
        {direction && (
          <svg
            aria-hidden="true"
            viewBox="0 0 8 12"
            className="mb-[0.25em] h-2.5 w-2 shrink-0 fill-none stroke-[1.5] stroke-current"
          >
            <path d={direction === 'asc' ? 'M4 11V1.5M1 4.5l3-3 3 3' : 'M4 1v9.5M1 7.5l3 3 3-3'} />
          </svg>
        )}
      </a>
    </th>
  )
}
