import Link from 'next/link'
import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate, formatSize } from '@/lib/format/estimate'
import { smallestDetectableDifference } from '@/lib/statistics/comparison/smallest-detectable-difference'
import { verdictOf } from '@/lib/statistics/comparison/verdict'
import { pairedWald } from '@/lib/statistics/intervals/paired-wald'
import { mcnemarSize } from '@/lib/statistics/power/mcnemar'
import type { Article } from './article'

const margin = 0.03
/** Right answers of two systems on the same questions, on a small and on a large set with the same shares. */
const sets = [
  { n: 200, both: 130, onlyA: 16, onlyB: 14, neither: 40 },
  { n: 4000, both: 2600, onlyA: 320, onlyB: 280, neither: 800 },
]
const sizes = [100, 500, 1273, 4183]
const shares = [0.1, 0.2, 0.3]

function Body() {
  const needed = mcnemarSize(0.11, 0.09, 0.8)
  return (
    <>
      <p>
        “Not told apart” has two very different causes: the systems may be alike, or the benchmark may be too
        small to say. A tie alone does not tell which. Two numbers do: the interval, read against a margin,
        and the smallest difference the comparison could have shown.
      </p>
      <h2>Equivalence</h2>
      <p>
        A benchmark can state a margin: the smallest difference that would matter to anybody. Two systems are
        called equivalent when the data rule out a difference of the margin or more in both directions. These
        are two one-sided tests at 5 % each, which is the same as asking that the 90 % interval lie within the
        margin. Without a stated margin nobody is called equivalent, however close the scores.
      </p>
      <h2>A worked example</h2>
      <p>
        The margin is {formatSize(margin, 'proportion')}. Two systems differ by the same half point on a small
        set and on a large one:
      </p>
      <ul>
        {sets.map((set) => {
          const wide = pairedWald(set, 0.95)
          const inner = pairedWald(set, 0.9)
          const difference = (set.onlyA - set.onlyB) / set.n
          const verdict = verdictOf({
            interval: wide,
            higherIsBetter: true,
            equivalence: inner && { margin, interval: inner },
          })
          return (
            <li key={set.n}>
              {formatCount(set.n)} questions, {set.onlyA} and {set.onlyB} right only for one: 90 % interval{' '}
              {formatDifferenceEstimate(
                { value: difference, low: inner?.low ?? null, high: inner?.high ?? null },
                'proportion',
              )}
              , so{' '}
              {verdict === 'equivalent' ? (
                <b>equivalent</b>
              ) : (
                'not told apart, and not shown to be equivalent'
              )}
              .
            </li>
          )
        })}
      </ul>
      <h2>Power: what a comparison could have shown</h2>
      <p>
        Beside a paired comparison stands the difference it would have found in four of five repetitions (80 %
        power) at the 5 % level. It depends on two things: how many questions there are, and on what share of
        them exactly one of the two is right. Systems of one family disagree little, so small differences
        between them can be seen; systems that fail on different questions need more. For right and wrong
        answers it is Connor’s formula solved for the difference; otherwise 2.8 standard errors of the
        difference.
      </p>
      <table>
        <caption className="mb-1 text-left text-sm">
          Smallest difference shown with 80 % power, in points
        </caption>
        <thead>
          <tr>
            <th scope="col" className="pr-8 text-left font-medium">
              questions
            </th>
            {shares.map((share) => (
              <th key={share} scope="col" className="pr-8 text-right font-medium">
                {100 * share} % discordant
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="num">
          {sizes.map((n) => (
            <tr key={n}>
              <td>{formatCount(n)}</td>
              {shares.map((discordance) => {
                const size = smallestDetectableDifference({ n, discordance })
                return (
                  <td key={discordance} className="pr-8 text-right">
                    {size === null ? 'none' : (100 * size).toFixed(1)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        The other way round: to see a difference of two points where the two disagree on 20 % of the
        questions, it takes {needed !== null && formatCount(Math.ceil(needed))} questions.
      </p>
      <h2>What it does not say</h2>
      <p>
        A benchmark that can resolve half a point does not make half a point important. And power speaks of
        comparisons like this one before the answers were seen; once the interval is there, the interval says
        what is known.
      </p>
      <p>
        See also <Link href="/methods/paired-comparison">paired comparison</Link>.
      </p>
      <p className="text-faint text-sm">
        Schuirmann (1987), J. Pharmacokinetics and Biopharmaceutics 15; Connor (1987), Biometrics 43; Hoenig
        and Heisey (2001), The American Statistician 55.
      </p>
    </>
  )
}

export const equivalence: Article = {
  slug: 'equivalence',
  title: 'Equivalence and power',
  summary:
    'What a tie may mean: when two systems are shown to be alike, and how small a difference could be seen.',
  body: Body,
}
