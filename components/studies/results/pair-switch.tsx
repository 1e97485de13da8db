import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/select'
import type { ArmPair } from '@/lib/studies/results/arm-pairs'
import { type ResultsQuery, resultsSearch } from '@/lib/studies/results/results-query'
import { type Arms, armAt } from './arms'
import { ViewSwitch } from './view-switch'

interface PairSwitchProps {
  slug: string
  query: ResultsQuery
  pairs: readonly ArmPair[]
  pair: ArmPair
  arms: Arms
}

/** More pairs than this go into a form with a menu. */
const mostLinks = 6

/** Which two sources the differences are of. */
export function PairSwitch({ slug, query, pairs, pair, arms }: PairSwitchProps) {
  const nameOf = ({ a, b }: ArmPair) => `${armAt(arms, a).name} against ${armAt(arms, b).name}`
  if (pairs.length <= mostLinks)
    return (
      <ViewSwitch
        label="Differences between"
        choices={pairs.map((each) => ({
          key: each.numbers.join('-'),
          name: nameOf(each),
          href: `/studies/${slug}${resultsSearch(query, { pair: each.numbers })}`,
          isChosen: each === pair,
        }))}
      />
    )
  return (
    <form action={`/studies/${slug}`} className="flex flex-wrap items-center gap-2 text-sm print:hidden">
      {query.version !== null && <input type="hidden" name="version" value={query.version} />}
      {query.group !== null && <input type="hidden" name="group" value={query.group} />}
      {query.ratings === 'kept' && <input type="hidden" name="ratings" value="kept" />}
      <label htmlFor="pair" className="text-faint">
        Differences between
      </label>
      <Select id="pair" name="pair" defaultValue={pair.numbers.join('-')} className="max-w-full">
        {pairs.map((each) => (
          <option key={each.numbers.join('-')} value={each.numbers.join('-')}>
            {nameOf(each)}
          </option>
        ))}
      </Select>
      <Button type="submit">Show</Button>
    </form>
  )
}
