import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import { TextInput } from '@/components/ui/text-input'
import { type FacetName, type Facets, facetNames } from '@/lib/leaderboard/board'
import { type BoardQuery, boardSearch, sortKeys } from '@/lib/leaderboard/board-query'
import { activeFilters, filterTitles, filterValueWords } from '@/lib/leaderboard/filter-words'

const sortWords: Record<(typeof sortKeys)[number], string> = {
  rank: 'Rank',
  score: 'Score',
  system: 'Name',
  base: 'Difference to base',
  coverage: 'Coverage',
  date: 'Date',
}

interface BoardFiltersProps {
  slug: string
  query: BoardQuery
  facets: Facets
}

/** Everything that narrows the board, as a form that needs no script; what is on stands beside it and can be taken off. */
export function BoardFilters({ slug, query, facets }: BoardFiltersProps) {
  const active = activeFilters(query)
  const path = `/benchmarks/${slug}`
  return (
    <>
      <details className="open:basis-full print:hidden">
        <summary
          className={`${buttonStyle('secondary', 'small')} list-none [&::-webkit-details-marker]:hidden`}
        >
          <svg aria-hidden="true" viewBox="0 0 14 12" className="w-3.5 fill-none stroke-[1.5] stroke-current">
            <path d="M1 2h12M3.5 6h7M6 10h2" strokeLinecap="round" />
          </svg>
          Filter and sort
        </summary>
        <form
          action={`${path}#board`}
          className="mt-3 grid gap-4 rounded-lg border border-line bg-raised p-4"
        >
          {query.metric && <input type="hidden" name="metric" value={query.metric} />}
          {query.dir && <input type="hidden" name="dir" value={query.dir} />}
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
            <Field id="filter-q" label="Name">
              {(control) => (
                <TextInput {...control} name="q" type="search" defaultValue={query.q ?? ''} maxLength={120} />
              )}
            </Field>
            {facetNames.map((name) => (
              <FacetField key={name} name={name} facets={facets} query={query} />
            ))}
            <Field id="filter-show" label="Results">
              {(control) => (
                <Select {...control} name="show" defaultValue={query.show ?? ''}>
                  <option value="">Scored here, then reported</option>
                  <option value="scored">Scored here only</option>
                  <option value="reported">Reported only</option>
                </Select>
              )}
            </Field>
            <Field id="filter-sort" label="Sort by">
              {(control) => (
                <Select {...control} name="sort" defaultValue={query.sort}>
                  {sortKeys.map((key) => (
                    <option key={key} value={key}>
                      {sortWords[key]}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
          </div>
          <div className="flex gap-2">
            <Button type="submit" variant="primary" size="small">
              Apply
            </Button>
            <a href={`${path}#board`} className={buttonStyle('quiet', 'small')}>
              Clear all
            </a>
          </div>
        </form>
      </details>
      {active.map(({ name, words }) => (
        <a
          key={name}
          href={`${path}${boardSearch(query, { [name]: null })}#board`}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-md bg-accent-wash px-2.5 text-accent text-sm no-underline hover:text-accent-strong print:hidden"
        >
          {words}
          <span aria-hidden="true">×</span>
          <span className="sr-only">, remove this filter</span>
        </a>
      ))}
    </>
  )
}

function FacetField({ name, facets, query }: { name: FacetName; facets: Facets; query: BoardQuery }) {
  const values = facets[name]
  const chosen = query[name]
  // nothing to choose between, unless an address chose it
  if (values.length < 2 && chosen === null) return null
  const isOffered = values.some(({ value }) => value === chosen)
  return (
    <Field id={`filter-${name}`} label={filterTitles[name]}>
      {(control) => (
        <Select {...control} name={name} defaultValue={chosen ?? ''}>
          <option value="">any</option>
          {chosen !== null && !isOffered && (
            <option value={chosen}>{filterValueWords(name, chosen)} (0)</option>
          )}
          {values.map(({ value, count }) => (
            <option key={value} value={value}>
              {filterValueWords(name, value)} ({count})
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}
