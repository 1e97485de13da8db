import { formatInterval, formatValue } from '@/lib/format/estimate'
import { wilson } from '@/lib/statistics/intervals/wilson'
import type { Article } from './article'

const examples = [
  { right: 350, n: 500 },
  { right: 20, n: 20 },
]

function Body() {
  return (
    <>
      <p>
        A score on a benchmark estimates how a system would do on all questions of its kind. The interval
        beside it says how far off that estimate may be because only so many questions were asked. Of a
        hundred such 95 % intervals about ninety-five contain the value they are after.
      </p>
      <h2>Shares of right answers: Wilson</h2>
      <p>
        Where a score is a plain share of independent questions, its interval is Wilson’s. It stays between 0
        and 100 % and is honest at the ends: a system without a single error is not known to be perfect.
      </p>
      <ul>
        {examples.map(({ right, n }) => (
          <li key={n}>
            {right} of {n} right is {formatValue(right / n, 'proportion')} %, interval{' '}
            {formatInterval(wilson(right, n) ?? { low: null, high: null }, 'proportion')}.
          </li>
        ))}
      </ul>
      <h2>Everything else: the bootstrap</h2>
      <p>
        F1, correlations, ROUGE and the like get the middle 95 % of 10,000 bootstrap replicates. Questions
        that share a passage, a patient or a source are drawn together, for they rise and fall together;
        treating them as independent would make the interval too narrow. A share of right answers over such
        clusters keeps Wilson’s interval, made wider by as much as the clusters take away, because resampling
        them covers too little near 0 and 100 %. Where a metric is undefined in more than one replicate in
        ten, there is no interval.
      </p>
      <p className="text-faint text-sm">
        Wilson (1927), JASA 22; Efron and Tibshirani (1993), An Introduction to the Bootstrap, ch. 13.
      </p>
    </>
  )
}

export const intervals: Article = {
  slug: 'intervals',
  title: 'Intervals of a score',
  summary: 'Where the line through each dot comes from, and what it covers.',
  body: Body,
}
