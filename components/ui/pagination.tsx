import { formatCount } from '@/lib/format/count'
import { buttonStyle } from './button-style'

interface PaginationProps {
  /** 1-based. */
  page: number
  pageSize: number
  total: number
  /** What is counted: "submissions". */
  noun: string
  hrefOf: (page: number) => string
}

/** Which part of a long list this is, and the way to the neighbouring parts. */
export function Pagination({ page, pageSize, total, noun, hrefOf }: PaginationProps) {
  const pages = Math.max(1, Math.ceil(total / pageSize))
  if (pages === 1) return null
  const first = (page - 1) * pageSize + 1
  const last = Math.min(total, page * pageSize)
  return (
    <nav aria-label="Pages" className="mt-5 flex flex-wrap items-center justify-between gap-3 text-sm">
      <p className="num text-soft">
        {formatCount(first)}–{formatCount(last)} of {formatCount(total)} {noun}
      </p>
      <div className="flex gap-2">
        {page > 1 && (
          <a href={hrefOf(page - 1)} rel="prev" className={buttonStyle('secondary', 'small')}>
            ← Previous
          </a>
        )}
        {page < pages && (
          <a href={hrefOf(page + 1)} rel="next" className={buttonStyle('secondary', 'small')}>
            Next →
          </a>
        )}
      </div>
    </nav>
  )
}
