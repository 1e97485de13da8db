import Link from 'next/link'
import { formatSize } from '@/lib/format/estimate'
import { formatP } from '@/lib/format/p-value'
import { mcnemarExact } from '@/lib/statistics/comparison/mcnemar'
import { smallestDetectableDifference } from '@/lib/statistics/comparison/smallest-detectable-difference'
import type { Article } from './article'

const example = { n: 500, onlyA: 41, onlyB: 33 }

function Body() {
  const { n, onlyA, onlyB } = example
  const detectable = smallestDetectableDifference({ n, discordance: (onlyA + onlyB) / n })
  return (
    <>
      <p>
        Two scores on the same benchmark are not two independent measurements: both systems met the same
        questions, easy and hard alike. Rounds therefore compares them question by question. Questions that
        both get right, or both get wrong, say nothing about which is better; only those where exactly one is
        right do.
      </p>
      <h2>The interval</h2>
      <p>
        The benchmark’s questions are a sample of all the questions that could have been asked. We draw a new
        sample of the same size from them, with replacement, 10,000 times, and look at the difference of the
        two scores each time. The middle 95 % of these differences are the interval. Every submission of a
        benchmark version is drawn with <Link href="/methods/resampling">the same dice</Link>, so the
        difference of two stored vectors is exactly the paired bootstrap. Questions that share a passage or a
        patient are drawn together.
      </p>
      <h2>The verdict</h2>
      <ul>
        <li>
          <b>Better</b> or <b>worse</b>: the interval leaves out zero, and where McNemar’s exact test applies,
          its p is below .05 too.
        </li>
        <li>
          <b>Equivalent</b>: the benchmark states the smallest difference that matters, and the 90 % interval
          lies within it. <Link href="/methods/equivalence">More</Link>
        </li>
        <li>
          <b>Tie</b>: none of these. The data cannot tell the two apart, which is not the same as saying they
          are alike; the page says how large a difference it could have shown.
        </li>
      </ul>
      <p>
        With fewer than ten independent units nothing is called. When one file is incomplete, only the
        questions that both answered are compared, and the page says how many these are.
      </p>
      <h2>A worked example</h2>
      <p>
        On {n} questions, system A alone is right on {onlyA} and system B alone on {onlyB}. The difference is
        ({onlyA} − {onlyB}) / {n} = +{formatSize((onlyA - onlyB) / n, 'proportion')}. If the two were equally
        good, each of the {onlyA + onlyB} questions would be a fair coin: a split at least as uneven has{' '}
        {formatP(mcnemarExact(onlyA, onlyB))}. That is a tie. With this many disagreements the comparison
        could have shown a difference of about {detectable !== null && formatSize(detectable, 'proportion')}{' '}
        or more (80 % power).
      </p>
      <h2>What it does not say</h2>
      <p>
        A verdict speaks of these two runs under these settings. When shots, context or prompts differ, the
        page shows it, for then the difference may come from the setting. How several verdicts are taken
        together is described under <Link href="/methods/many-comparisons">many comparisons</Link>.
      </p>
      <p className="text-faint text-sm">
        McNemar (1947), Psychometrika 12; Connor (1987), Biometrics 43; Berg-Kirkpatrick, Burkett and Klein
        (2012), EMNLP.
      </p>
    </>
  )
}

export const pairedComparison: Article = {
  slug: 'paired-comparison',
  title: 'Paired comparison',
  summary:
    'How two systems are held against each other on the same questions, and when a difference is called one.',
  body: Body,
}
