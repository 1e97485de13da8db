import Link from 'next/link'
import { formatCount } from '@/lib/format/count'

interface PagerProps {
  page: number
  pages: number
  /** The address of a page. */
  href: (page: number) => string
}

/** Previous and next, and where one is; nothing where there is one page. */
export function Pager({ page, pages, href }: PagerProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Pages" className="flex items-center justify-between gap-4 text-sm">
      {page > 1 ? (
        <Link href={href(page - 1)} rel="prev" className="inline-flex min-h-6 items-center">
          ← Previous
        </Link>
      ) : (
        <span className="text-faint">← Previous</span>
      )}
      <span className="num text-soft">
        page {formatCount(page)} of {formatCount(pages)}
      </span>
      {page < pages ? (
        <Link href={href(page + 1)} rel="next" className="inline-flex min-h-6 items-center">
          Next →
        </Link>
      ) : (
        <span className="text-faint">Next →</span>
      )}
    </nav>
  )
}
