import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import { type HeadToHeadQuery, headToHeadSearch } from '@/lib/leaderboard/head-to-head-query'
import { metricTitle } from '../leaderboard/metric-title'

interface MetricSwitchProps {
  /** Page the form leads to. */
  path: string
  query: HeadToHeadQuery
  /** By id. */
  metrics: readonly string[]
}

/** By which metric a pair is compared, as a form that needs no script; nothing where there is one alone. */
export function MetricSwitch({ path, query, metrics }: MetricSwitchProps) {
  if (metrics.length < 2) return null
  const kept = [...new URLSearchParams(headToHeadSearch(query, { metric: null }))]
  return (
    <form action={path} className="flex max-w-full flex-wrap items-center gap-2 text-sm print:hidden">
      {kept.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor="metric" className="text-soft">
        Metric
      </label>
      <Select id="metric" name="metric" size="small" defaultValue={query.metric ?? ''}>
        <option value="">each benchmark’s primary one</option>
        {metrics.map((id) => (
          <option key={id} value={id}>
            {metricTitle(id)}
          </option>
        ))}
      </Select>
      <Button type="submit" size="small">
        Show
      </Button>
    </form>
  )
}
