import { Button } from '@/components/ui/button'
import { buttonStyle } from '@/components/ui/button-style'
import { Checkbox } from '@/components/ui/checkbox'
import { type CompareQuery, compareHref } from '@/lib/leaderboard/compare-query'

interface PoolPickerProps {
  query: CompareQuery
  /** Slug and title of the benchmarks that can be pooled. */
  benchmarks: readonly (readonly [string, string])[]
}

/** Which benchmarks to take as one set of questions: ticks in a GET form, no JavaScript needed. */
export function PoolPicker({ query, benchmarks }: PoolPickerProps) {
  return (
    <details className="print:hidden" open={query.pool.length > 0}>
      <summary
        className={`${buttonStyle('secondary', 'small')} list-none [&::-webkit-details-marker]:hidden`}
      >
        Pool benchmarks of your choice
      </summary>
      <form action="/compare" className="mt-3 grid gap-4 rounded-lg border border-line bg-raised p-4">
        <input type="hidden" name="systems" value={query.systems.join(',')} />
        <fieldset className="grid gap-x-6 gap-y-1.5 sm:grid-cols-2 lg:grid-cols-3">
          <legend className="mb-2 text-soft text-sm">Benchmarks whose questions are taken as one set</legend>
          {benchmarks.map(([slug, title]) => (
            <Checkbox
              key={slug}
              name="pool"
              value={slug}
              label={title}
              defaultChecked={query.pool.includes(slug)}
            />
          ))}
        </fieldset>
        <div className="flex gap-2">
          <Button type="submit" variant="primary" size="small">
            Pool them
          </Button>
          <a href={compareHref({ ...query, pool: [] })} className={buttonStyle('quiet', 'small')}>
            As published
          </a>
        </div>
      </form>
    </details>
  )
}
