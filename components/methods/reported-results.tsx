import Link from 'next/link'
import { formatDifferenceEstimate, formatEstimate } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import { reportedEstimate, unpairedComparison } from '@/lib/leaderboard/reported-comparison'
import { accuracy } from '@/lib/scoring/metrics/accuracy'
import { mcnemarExact } from '@/lib/statistics/comparison/mcnemar'
import { pairedWald } from '@/lib/statistics/intervals/paired-wald'
import type { Article } from './article'

/** 385 and 360 of the same 500 questions right; paired, 60 and 35 were right only for the one. */
const n = 500
const table = { both: 325, onlyA: 60, onlyB: 35, neither: 80 }

function Body() {
  const reported = reportedEstimate({ value: 0.77, instanceCount: n, kind: 'measured' }, accuracy, n)
  const unpaired = unpairedComparison(reported, { successes: 360, n })
  const paired = pairedWald(table)
  return (
    <>
      <p>
        Papers print figures for systems whose predictions nobody has given us. They are worth knowing, and
        they are not the same kind of thing as a score computed here: the questions asked, the prompts, the
        parsing of answers and the edition of the benchmark may all differ. So they stand apart, with their
        source and setting, and are never ranked.
      </p>
      <h2>What n tells</h2>
      <p>
        Where a figure is a share of right answers, its value and the number of questions give Wilson’s
        interval. Where the source does not state the number, the benchmark’s own is assumed and marked. For
        F1, ROUGE and their kind n does not tell the uncertainty: there is no interval then. Nor has a pass
        mark one: it was set, not measured on a sample of questions, so it stands as it is and no test holds a
        score against it. Whether a score is above it, the score’s own interval says.
      </p>
      <h2>Beside a scored system: unpaired</h2>
      <p>
        Two systems scored here are compared question by question. With a reported figure that is impossible:
        which questions it got right is not known. What is left is to treat the two as independent samples, by
        a test of two proportions. Questions that are hard for everybody then stay in the noise of both sides,
        and a difference must be larger to be seen.
      </p>
      <h2>A worked example</h2>
      <p>
        A paper reports 77 % on 500 questions, interval {formatEstimate(reported, 'proportion')}; a system
        scored here has 360 of 500 right.
      </p>
      <ul>
        {unpaired && (
          <li>
            Unpaired: {formatDifferenceEstimate({ ...unpaired, value: unpaired.difference }, 'proportion')},{' '}
            {formatP(unpaired.p)}: {unpaired.verdict}.
          </li>
        )}
        <li>
          Had the predictions been given, with {table.onlyA} and {table.onlyB} questions right only for one,
          paired:{' '}
          {formatDifferenceEstimate(
            { value: (table.onlyA - table.onlyB) / n, low: paired?.low ?? null, high: paired?.high ?? null },
            'proportion',
          )}
          , {formatP(mcnemarExact(table.onlyA, table.onlyB))}: better.
        </li>
      </ul>
      <p>
        The same figures, and only the paired comparison can tell. Predictions are worth more than a score.
      </p>
      <h2>Reported comparisons</h2>
      <p>
        Papers also compare systems with each other. Such tables are shown as printed under{' '}
        <Link href="/head-to-head/reported">reported comparisons</Link>, with how their p was found, and count
        in no total of this site.
      </p>
      <p className="text-faint text-sm">
        Newcombe (1998), Statistics in Medicine 17, 873–890; Wilson (1927), JASA 22.
      </p>
    </>
  )
}

export const reportedResults: Article = {
  slug: 'reported-results',
  title: 'Reported results',
  summary: 'What can be said of a figure from a paper, and how it is held against a score.',
  body: Body,
}
