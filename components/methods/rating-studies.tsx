import { formatInterval, formatValue } from '@/lib/format/estimate'
import { clusteredWilson } from '@/lib/statistics/intervals/clustered-wilson'
import { wilson } from '@/lib/statistics/intervals/wilson'
import type { Article } from './article'

/** 60 answers with three ratings each: 40 found good by all, 12 by two, 8 by none. */
const answers = [
  { count: 40, good: 3 },
  { count: 12, good: 2 },
  { count: 8, good: 0 },
]
const raters = 3

function Body() {
  const good = answers.flatMap(({ count, good: each }) => new Array<number>(count).fill(each))
  const total = good.reduce((sum, each) => sum + each, 0)
  const ratings = good.length * raters
  const naive = wilson(total, ratings)
  const clustered = clusteredWilson(
    good,
    good.map(() => raters),
  )
  const none = wilson(0, 140)
  return (
    <>
      <p>
        In a study people read answers without knowing whose they are and answer the questions of a published
        instrument. Every question is an <i>axis</i>, and every axis is reported by itself: harm and bias are
        never averaged away into one number.
      </p>
      <h2>What counts in favour</h2>
      <p>
        An axis has options, and a published set of them that speaks for an answer: “no harm”, say. The raw
        options are kept, and sets are applied when results are made, since the set is part of the result: the
        same lay ratings of Med-PaLM read 80 % or 17 % helpful, depending on whether the two best of four
        options count or only the first. Where two sets were published, both are shown. “Cannot rate” and the
        like leave the denominator and are counted apart.
      </p>
      <h2>Intervals</h2>
      <p>
        Three ratings of one answer are not three answers. Intervals therefore take the questions, with all
        their ratings, as what could have been others. A second interval also takes other raters into account;
        it is wider, and there is none with fewer than five raters, who say too little of raters at large.
      </p>
      <p>
        A worked example: {good.length} answers with {raters} ratings each, {total} of {ratings} in favour,
        mostly by agreement. Taken as {ratings} independent ratings the share is{' '}
        <span className="num">
          {formatValue(total / ratings, 'proportion')} % {naive && formatInterval(naive, 'proportion')}
        </span>
        ; with the answers as the units it is{' '}
        <span className="num">{clustered && formatInterval(clustered, 'proportion')}</span>, which is honest.
        And none of 140 in one rating each still allows up to{' '}
        <span className="num">{none && formatValue(none.high, 'proportion')} %</span>.
      </p>
      <h2>Two sources of answers</h2>
      <p>
        They are compared on the questions that both answered. The test exchanges the two within each
        question, ratings and all, in every possible way, and asks how often a difference as large appears;
        only where that is too much to count does it draw 100,000 ways from the study’s seed, and the results
        say so. Its p is corrected by <a href="/methods/many-comparisons">Holm’s method</a> over the axes of
        the pair. A difference is called found when the corrected p is below .05 and the interval over
        questions leaves zero out; everything else is a tie. Scores on a scale are compared by Wilcoxon’s
        signed-rank test over questions. Where the sources answered different questions, the test moves
        questions between them.
      </p>
      <h2>Groups of raters</h2>
      <p>
        On one set of answers 8 % of physicians’ ratings found bias and 43 % of consumers’. Groups are
        therefore shown apart, a pooled view says that it pools, and a table holds each group against each on
        the answers that both rated.
      </p>
      <h2>Exclusions and versions</h2>
      <p>
        Nothing is excluded automatically. What is excluded is declared with its reason, before or after
        results were known, and every number can be seen with it and without. Results are frozen when a study
        closes; if they are frozen again, the earlier version stays readable beside the reason.
      </p>
      <h2>What a study cannot say</h2>
      <p>
        Rubrics like these are not validated instruments, and a high share in favour is no proof of safety.
        Questions chosen to be hard have no meaning as a prevalence.
      </p>
      <p className="text-faint text-sm">
        Singhal et al. (2023), Nature 620, and (2025), Nature Medicine 31; Pfohl et al. (2024), arXiv
        2403.12025, for the groups of raters; Korn and Graubard (1998), Survey Methodology 24; Owen and Eckles
        (2012), Annals of Applied Statistics 6, for intervals over items and raters.
      </p>
    </>
  )
}

export const ratingStudies: Article = {
  slug: 'rating-studies',
  title: 'Rating studies',
  summary: 'What counts in favour, what intervals rest on, and when a difference is one.',
  body: Body,
}
