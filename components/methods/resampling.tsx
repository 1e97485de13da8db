import Link from 'next/link'
import { fixed, signed } from '@/lib/format/number'
import { diceKey, replicateDice } from '@/lib/statistics/resampling/dice'
import type { Article } from './article'

const key = '00112233445566778899aabbccddeeff'
const right = { A: [1, 1, 0, 1, 0, 1], B: [1, 0, 0, 1, 1, 0] }
const replicates = [0, 1, 2, 3]

const shareOf = (system: readonly number[], drawn: readonly number[]) =>
  drawn.reduce((sum, question) => sum + (system[question] ?? 0), 0) / drawn.length

function Body() {
  const n = right.A.length
  const draws = replicates.map((replicate) => {
    const draw = replicateDice(diceKey(key), replicate)
    return right.A.map(() => draw(n))
  })
  return (
    <>
      <p>
        A benchmark’s questions are a sample. To see how far another sample could move a score, we draw new
        sets of questions from the ones there are, with replacement, as many as there are, and score each: the
        bootstrap. Rounds does it 10,000 times for every submission, and with the same dice for all of them:
        replicate 7 of a benchmark version holds the same questions for everybody.
      </p>
      <h2>Why the same dice</h2>
      <p>
        If a replicate happens to hold hard questions, every system scores low in it. In the difference of two
        systems that luck cancels, as it does when both sit the same examination. So the stored replicates of
        two submissions, subtracted one by one, are the paired bootstrap of their difference, and nothing has
        to be scored again: to compare any two, to rank a board, or to average a suite is arithmetic on stored
        vectors.
      </p>
      <h2>A worked example</h2>
      <p>
        Six questions; system A is right on 1, 2, 4 and 6, system B on 1, 4 and 5. The first four replicates
        with the key <code>{key}</code>:
      </p>
      <table>
        <thead>
          <tr>
            {['replicate', 'questions drawn', 'A', 'B', 'A − B'].map((title) => (
              <th key={title} scope="col" className="pr-8 text-left font-medium">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="num">
          {draws.map((drawn, replicate) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a replicate is its number
            <tr key={replicate}>
              <td>{replicate}</td>
              <td className="pr-8">{drawn.map((question) => question + 1).join(' ')}</td>
              <td className="pr-8">{fixed(shareOf(right.A, drawn), 2)}</td>
              <td className="pr-8">{fixed(shareOf(right.B, drawn), 2)}</td>
              <td>{signed(shareOf(right.A, drawn) - shareOf(right.B, drawn), 2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>
        After 10,000 of these, the 2.5th and the 97.5th percentile of the last column are the 95 % interval of
        the difference.
      </p>
      <h2>Clusters</h2>
      <p>
        Questions that share a passage, a patient or a source rise and fall together. Where a benchmark has
        such clusters, whole clusters are drawn; treating their questions as independent would make every
        interval too narrow.
      </p>
      <h2>Several benchmarks</h2>
      <p>
        Benchmarks are samples of their own, so each has dice of its own. Pooled over several, as MMLU is over
        its subjects, replicate <i>b</i> is the mean of the benchmarks’ replicates <i>b</i>, weighed by their
        numbers of questions; a suite’s aggregate weighs benchmarks alike.
      </p>
      <h2>Recomputing it</h2>
      <p>
        The generator is xoshiro128**, its state mixed from the first 32 digits of the version’s content hash
        and the number of the replicate, so any replicate can be drawn alone, on any machine. Every
        submission’s page has its columns as a download and a short Python script that draws the same
        replicates. See <Link href="/methods/receipts">receipts</Link>.
      </p>
      <p className="text-faint text-sm">
        Efron and Tibshirani (1993), An Introduction to the Bootstrap; Blackman and Vigna (2021), ACM
        Transactions on Mathematical Software 47; Davison and Hinkley (1997), Bootstrap Methods and their
        Application, ch. 3.
      </p>
    </>
  )
}

export const resampling: Article = {
  slug: 'resampling',
  title: 'Common dice',
  summary: 'How scores are resampled, why everybody is drawn alike, and how to draw the same again.',
  body: Body,
}
