import Link from 'next/link'
import { formatP } from '@/lib/format/p-value'
import { adjustHolm } from '@/lib/statistics/multiplicity/holm'
import type { Article } from './article'

const raw = [0.004, 0.02, 0.03, 0.4]

function Body() {
  const adjusted = adjustHolm(raw)
  return (
    <>
      <p>
        Twenty fair coins, each tossed until something looks unusual, will not all look fair. The same holds
        for twenty comparisons: at the 5 % level one of them seems decided though nothing is going on. Where
        several comparisons belong together (one pair of systems over the benchmarks of a suite) Rounds can
        hold the whole family to 5 % by Holm’s method: the smallest p is multiplied by the number of
        comparisons, the next by one less, and so on, and no adjusted p is smaller than the one before it.
      </p>
      <h2>A worked example</h2>
      <table>
        <thead>
          <tr>
            <th className="pr-8 text-left font-medium">comparison</th>
            <th className="pr-8 text-left font-medium">p</th>
            <th className="text-left font-medium">adjusted</th>
          </tr>
        </thead>
        <tbody className="num">
          {raw.map((p, place) => (
            <tr key={p}>
              <td>{place + 1}</td>
              <td className="pr-8">{formatP(p)}</td>
              <td>{formatP(adjusted[place] ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        Three of the four were below .05 by themselves; after the adjustment only the first is still decided.
      </p>
      <h2>Head to head</h2>
      <p>
        The <Link href="/head-to-head">head-to-head board</Link> has both definitions: the published one, by
        which a comparison is a tie when its 95 % interval contains zero, and the stricter one with Holm’s
        adjustment over the benchmarks of each pair.
      </p>
      <h2>Slices</h2>
      <p>
        Slices of a benchmark are shown without correction, and the page says how many were looked at. A slice
        that stands out is a question to ask of new data.
      </p>
      <p className="text-faint text-sm">Holm (1979), Scandinavian Journal of Statistics 6.</p>
    </>
  )
}

export const manyComparisons: Article = {
  slug: 'many-comparisons',
  title: 'Many comparisons',
  summary: 'What happens to p when several are looked at together.',
  body: Body,
}
