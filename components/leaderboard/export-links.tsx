import { type BoardQuery, boardSearch } from '@/lib/leaderboard/board-query'

const formats = [
  ['csv', 'CSV'],
  ['json', 'JSON'],
  ['latex', 'LaTeX'],
] as const

/** This view, all its pages, as files. */
export function ExportLinks({ slug, query }: { slug: string; query: BoardQuery }) {
  const search = boardSearch(query).replace(/^\?/, '')
  return (
    <nav aria-label="Download this view" className="flex gap-4 text-sm text-soft print:hidden">
      {formats.map(([format, title]) => (
        <a
          key={format}
          href={`/api/v1/benchmarks/${slug}/board?format=${format}${search && `&${search}`}`}
          className="inline-flex min-h-8 items-center"
        >
          {title}
        </a>
      ))}
    </nav>
  )
}
