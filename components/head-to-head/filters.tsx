import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Field } from '@/components/ui/field'
import { Select } from '@/components/ui/select'
import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { type HeadToHeadQuery, headToHeadSearch } from '@/lib/leaderboard/head-to-head-query'
import { sizeClasses } from '@/lib/leaderboard/size-class'

type FilterName = 'adapted' | 'family' | 'size' | 'suite' | 'settings'
interface FilterField {
  name: FilterName
  label: string
  /** What is chosen where nothing is. */
  none: string
  options: readonly { value: string; words: string }[]
}

function fieldsOf({ facets }: HeadToHeadBoard): FilterField[] {
  return [
    {
      name: 'adapted',
      label: 'Pairs',
      none: 'medical against general',
      options: [{ value: 'any', words: 'every pair that is named, peers too' }],
    },
    {
      name: 'family',
      label: 'Family',
      none: 'any',
      options: facets.family.map((family) => ({ value: family, words: family })),
    },
    {
      name: 'size',
      label: 'Size',
      none: 'any',
      options: facets.size.map((size) => ({ value: size, words: sizeClasses[size].title })),
    },
    {
      name: 'suite',
      label: 'Suite',
      none: 'any',
      options: facets.suite.map(({ slug, title }) => ({ value: slug, words: title })),
    },
    {
      name: 'settings',
      label: 'Settings that differ',
      none: 'shown, and marked ≠',
      options: [{ value: 'agree', words: 'left out' }],
    },
  ]
}

/** What narrows the board, as a form that needs no script; what is on stands beside it and can be taken off. */
export function Filters({ path, board }: { path: string; board: HeadToHeadBoard }) {
  const { query } = board
  const fields = fieldsOf(board)
  const wordsOf = ({ name, options }: FilterField) =>
    options.find(({ value }) => value === query[name])?.words ?? query[name]
  return (
    <>
      <details className="open:basis-full print:hidden">
        <summary
          className={`${buttonStyle('secondary', 'small')} list-none [&::-webkit-details-marker]:hidden`}
        >
          Filter
        </summary>
        <form action={path} className="mt-3 grid gap-4 rounded-lg border border-line bg-raised p-4">
          {(['rule', 'setting', 'show'] as const).map(
            (name) => query[name] && <input key={name} type="hidden" name={name} value={query[name]} />,
          )}
          <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-5">
            {fields.map(({ name, label, none, options }) => (
              <Field key={name} id={`filter-${name}`} label={label}>
                {(control) => (
                  <Select {...control} name={name} defaultValue={query[name] ?? ''}>
                    <option value="">{none}</option>
                    {options.map(({ value, words }) => (
                      <option key={value} value={value}>
                        {words}
                      </option>
                    ))}
                  </Select>
                )}
              </Field>
            ))}
          </div>
          <div className="flex gap-2">
            <Button type="submit" variant="primary" size="small">
              Apply
            </Button>
            <a href={`${path}${cleared(query)}`} className={buttonStyle('quiet', 'small')}>
              Clear all
            </a>
          </div>
        </form>
      </details>
      {fields
        .filter(({ name }) => query[name] !== null)
        .map((field) => (
          <a
            key={field.name}
            href={`${path}${headToHeadSearch(query, { [field.name]: null })}`}
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md bg-accent-wash px-2.5 text-accent text-sm no-underline hover:text-accent-strong print:hidden"
          >
            {field.label}: {wordsOf(field)}
            <span aria-hidden="true">×</span>
            <span className="sr-only">, remove this filter</span>
          </a>
        ))}
    </>
  )
}

const cleared = (query: HeadToHeadQuery) =>
  headToHeadSearch(query, { adapted: null, family: null, size: null, suite: null, settings: null })
