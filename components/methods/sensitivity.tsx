import Link from 'next/link'
import { ScrollFrame } from '@/components/ui/scroll-frame'
import { fixed } from '@/lib/format/number'
import { suiteSensitivity } from '@/lib/leaderboard/sensitivity'
import type { Article } from './article'

const benchmarks = ['Examination', 'Research', 'Yes or no'].map((slug, i) => ({
  slug,
  higherIsBetter: true,
  scale: [[0.25, 1] as const, [0.25, 1] as const, [0.5, 1] as const][i] ?? null,
}))
const systems = [
  { name: 'Aster', values: [0.9, 0.6, 0.7] },
  { name: 'Birch', values: [0.72, 0.7, 0.72] },
  { name: 'Cedar', values: [0.7, 0.72, 0.69] },
]

function Body() {
  const rows = systems.map(({ values }) => ({ values, replicates: values.map(() => null) }))
  const { own, rules, without } = suiteSensitivity(rows, benchmarks, 'mean')
  const columns = [
    { title: 'mean', outcome: own, digits: 3 },
    { title: 'normalised', outcome: rules.normalised, digits: 3 },
    { title: 'win rate', outcome: rules['win-rate'], digits: 2 },
    { title: 'Borda', outcome: rules.borda, digits: 1 },
    { title: 'mean without Examination', outcome: without[0] ?? null, digits: 3 },
  ]
  return (
    <>
      <p>
        A suite makes one number of several benchmarks, and there is more than one fair way to do it. Where
        the order of systems depends on the way, a reader must know. A suite’s page therefore ranks its
        complete rows again by other rules, and with each benchmark left out.
      </p>
      <h2>The rules</h2>
      <ul>
        <li>
          <b>Mean</b> of the scores as they stand: every point counts alike, on whichever benchmark.
        </li>
        <li>
          <b>Mean of normalised scores</b>: each score is put on a scale from chance (0) to perfection (1)
          first. Ten points above chance on a question with two options are worth more than on one with five.
        </li>
        <li>
          <b>Win rate</b>: the share of other systems beaten, averaged over benchmarks. A pair that the data
          cannot tell apart counts as half a win to both.
        </li>
        <li>
          <b>Borda</b>: on each benchmark a point for every system below, half a point for every level one.
        </li>
        <li>
          <b>Leaving one out</b>: the suite’s own rule without one of its benchmarks. If that changes the
          first place, the first place was that benchmark’s.
        </li>
      </ul>
      <h2>A worked example</h2>
      <ScrollFrame label="The example by every rule">
        <table>
          <thead>
            <tr>
              {['system', ...benchmarks.map(({ slug }) => slug), ...columns.map(({ title }) => title)].map(
                (title) => (
                  <th key={title} scope="col" className="pr-5 text-left align-bottom font-medium">
                    {title}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody className="num">
            {systems.map(({ name, values }, i) => (
              <tr key={name}>
                <td className="pr-5">{name}</td>
                {values.map((value, place) => (
                  <td key={benchmarks[place]?.slug} className="pr-5">
                    {fixed(value, 2)}
                  </td>
                ))}
                {columns.map(({ title, outcome, digits }) => (
                  <td key={title} className="whitespace-nowrap pr-5">
                    {outcome && (
                      <>
                        {fixed(outcome.values[i] ?? Number.NaN, digits)} <b>({outcome.ranks[i]})</b>
                      </>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollFrame>
      <p>
        Aster leads by the mean thanks to one outstanding score. It beats nobody elsewhere, so counting wins
        puts another first, and without the examination it is last. None of this is a fault of the mean; it is
        what the one number hides.
      </p>
      <h2>Why the mean all the same</h2>
      <p>
        A mean is a row’s own: whoever else enters, it stays. Win rates and Borda points count against the
        others, so that an entry which has nothing to do with two systems can turn the two round. Boards of
        this site therefore rank by means, and show the rest beside them.
      </p>
      <p>
        All of these are ranks of point values. Whether the data can tell two rows apart is another question,
        which <Link href="/methods/rank-sets">rank sets</Link> answer.
      </p>
      <p className="text-faint text-sm">
        Arrow (1951), Social Choice and Individual Values; Colombo, Noiry, Irurozki and Clémençon (2022), What
        are the best systems? New perspectives on NLP benchmarking, NeurIPS.
      </p>
    </>
  )
}

export const sensitivity: Article = {
  slug: 'sensitivity',
  title: 'Sensitivity of a suite’s order',
  summary: 'How ranks change with the rule of the one number, and with each benchmark left out.',
  body: Body,
}
