import { formatInterval, formatValue } from '@/lib/format/estimate'
import { signed } from '@/lib/format/number'
import { bradleyTerry } from '@/lib/statistics/preference/bradley-terry'
import { davidson } from '@/lib/statistics/preference/davidson'
import { countPairs, type Preferred } from '@/lib/statistics/preference/pair-counts'
import { sidePreference } from '@/lib/statistics/preference/side-preference'
import type { Article } from './article'

const names = ['A', 'B', 'C']
/** Comparisons of three sources: who met whom, and how often either was picked or neither. */
const met = [
  { first: 0, second: 1, picked: { first: 18, second: 10, tie: 12 } },
  { first: 1, second: 2, picked: { first: 15, second: 11, tie: 14 } },
  { first: 0, second: 2, picked: { first: 20, second: 9, tie: 11 } },
]
const battles = met.flatMap(({ first, second, picked }) =>
  (Object.keys(picked) as Preferred[]).flatMap((preferred) =>
    Array.from({ length: picked[preferred] }, () => ({ first, second, preferred })),
  ),
)

function Body() {
  const counts = countPairs(names.length, battles)
  const strengths = bradleyTerry(counts).strengths
  const withTies = davidson(counts).strengths
  const sides = sidePreference(battles)
  return (
    <>
      <p>
        In a pairwise study two answers to one question stand side by side, and a rater picks one, or neither,
        on each axis. Picks are told by whose answer it is, not by the side it stood on.
      </p>
      <h2>Ties stay</h2>
      <p>
        On axes of harm and bias half of the judgements, sometimes nine in ten, are ties. They are an outcome
        and stay in every share: “12 % against 3 %, 85 % tied” is not “80 % against 20 %”. The advantage of a
        source is the share of all ratings that speak for it less the share that speak for the other. Where
        being picked speaks against an answer (“which omits more?”) it is turned.
      </p>
      <h2>Many sources</h2>
      <p>
        With more than two sources Bradley and Terry’s model puts all pairs together: each source has a
        strength, and the difference of two strengths is the log odds that the one is picked. A tie counts as
        half a win each; Davidson’s model, shown beside it, has a parameter for ties. Where one source never
        lost, no finite strengths exist, and the page says so.
      </p>
      <table>
        <thead>
          <tr>
            <th className="pr-8 text-left font-medium">source</th>
            <th className="pr-8 text-right font-medium">strength</th>
            <th className="text-right font-medium">with ties</th>
          </tr>
        </thead>
        <tbody className="num">
          {names.map((name, i) => (
            <tr key={name}>
              <td className="pr-8">{name}</td>
              <td className="pr-8 text-right">{signed(strengths?.[i] ?? 0, 2)}</td>
              <td className="text-right">{signed(withTies?.[i] ?? 0, 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The ranks beside the strengths are <a href="/methods/rank-sets">rank sets</a>: the places that the
        votes cannot rule out when questions, and with five raters or more raters too, are drawn again.
      </p>
      <h2>Sides and length</h2>
      <p>
        Sides are drawn anew for each rater and item, and the shown side is kept, so that a liking for it can
        be tested: of the decided picks above{' '}
        <span className="num">
          {sides.share === null ? '–' : formatValue(sides.share, 'proportion')} %{' '}
          {sides.interval && formatInterval(sides.interval, 'proportion')}
        </span>{' '}
        went to the side shown first, which here is no wonder, since A always stood there: then side and
        source cannot be told apart, and the page says that too. Longer answers are often preferred for their
        length; where texts are known, strengths at equal length stand beside the plain ones.
      </p>
      <p className="text-faint text-sm">
        Bradley and Terry (1952), Biometrika 39; Davidson (1970), Journal of the American Statistical
        Association 65; Chiang et al. (2024), arXiv 2403.04132, for length and style.
      </p>
    </>
  )
}

export const preferencesAndTies: Article = {
  slug: 'preferences-and-ties',
  title: 'Preferences and ties',
  summary: 'What pairwise judgements say, and what half of them being ties means.',
  body: Body,
}
