import { kindWords } from '@/lib/leaderboard/filter-words'
import type { SuiteBoardRow } from '@/lib/leaderboard/suite-board'
import { type SuiteQuery, suiteSearch } from '@/lib/leaderboard/suite-query'
import { systemKinds } from '@/lib/systems/system'

interface SuiteFiltersProps {
  slug: string
  query: SuiteQuery
  /** All rows of the board. */
  rows: readonly SuiteBoardRow[]
}

/** Kinds of system that are on the board, and whether incomplete rows show, as links. */
export function SuiteFilters({ slug, query, rows }: SuiteFiltersProps) {
  const kinds = systemKinds.filter((kind) => rows.some(({ system }) => system.kind === kind))
  const complete = rows.filter(({ aggregate }) => aggregate !== null).length
  const href = (changes: Partial<SuiteQuery>) => `/suites/${slug}${suiteSearch(query, changes)}#board`
  if (rows.length === 0) return null
  return (
    <nav aria-label="Filter" className="flex flex-wrap gap-2 print:hidden">
      <Chip href={href({ kind: null, rows: null })} isOn={query.kind === null && query.rows === null}>
        All {rows.length}
      </Chip>
      {complete > 0 && complete < rows.length && (
        <Chip href={href({ rows: query.rows ? null : 'complete' })} isOn={query.rows === 'complete'}>
          Complete {complete}
        </Chip>
      )}
      {kinds.length > 1 &&
        kinds.map((kind) => (
          <Chip
            key={kind}
            href={href({ kind: query.kind === kind ? null : kind })}
            isOn={query.kind === kind}
          >
            {kindWords[kind]} {rows.filter(({ system }) => system.kind === kind).length}
          </Chip>
        ))}
    </nav>
  )
}

function Chip({ href, isOn, children }: { href: string; isOn: boolean; children: React.ReactNode }) {
  return (
    <a
      href={href}
      aria-current={isOn ? 'true' : undefined}
      className="inline-flex min-h-8 items-center rounded-md border border-line px-3 text-soft text-sm no-underline hover:border-edge aria-[current]:border-accent aria-[current]:text-accent pointer-coarse:min-h-11"
    >
      {children}
    </a>
  )
}
