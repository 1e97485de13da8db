import { VerdictSign } from '@/components/leaderboard/verdict'
import { countOf, sentenceCase } from '@/lib/format/count'
import { fixed } from '@/lib/format/number'
import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import type { HeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { type OutcomeShare, outcomes } from '@/lib/leaderboard/head-to-head-totals'
import type { Outcome } from '@/lib/statistics/comparison/verdict'
import { outcomeVerdicts } from './outcome-verdicts'
import { ShareBar } from './share-bar'

/** Among every pair there are some in which nothing was adapted. */
const words = (query: HeadToHeadQuery): Record<Outcome, string> => {
  const first = query.adapted === 'any' ? 'first named' : 'adapted'
  return { win: `${first} is better`, tie: 'cannot be told apart', loss: `${first} is worse` }
}
const colours: Record<Outcome, string> = { win: 'text-better', tie: 'text-tie', loss: 'text-worse' }

/** The answer in three numbers, each with its interval, and the bar they make up. */
export function Totals({ board: { totals, query } }: { board: HeadToHeadBoard }) {
  const { pairs, benchmarks, comparisons, mismatched } = totals
  return (
    <section
      aria-label="Totals"
      className="mb-6 grid items-end gap-x-8 gap-y-5 border-line border-b pt-1 pb-6 sm:grid-cols-3 lg:grid-cols-[1.2fr_1fr_1fr_1fr]"
    >
      <div className="sm:col-span-3 lg:col-span-1">
        <p className="text-soft">
          {sentenceCase(countOf(comparisons, 'comparison'))} of {countOf(pairs, 'pair')} on{' '}
          {countOf(benchmarks, 'benchmark')}
          {mismatched > 0 && `, ${mismatched} of them with settings that differ (≠)`}.
        </p>
        <ShareBar shares={outcomes.map((outcome) => totals[outcome].share ?? 0)} />
      </div>
      {outcomes.map((outcome) => (
        <div key={outcome} className={colours[outcome]}>
          <p className="num font-[560] font-serif text-4xl tracking-[-0.02em]">
            {percent(totals[outcome].share)}
            <small className="font-normal font-sans text-base text-faint tracking-normal">
              {' '}
              % {interval(totals[outcome])}
            </small>
          </p>
          <p className="mt-1.5 font-[560]">
            <VerdictSign verdict={outcomeVerdicts[outcome]} /> {words(query)[outcome]}{' '}
            <span className="num font-normal text-faint">({totals[outcome].count})</span>
          </p>
        </div>
      ))}
    </section>
  )
}

const percent = (share: number | null) => (share === null ? '–' : fixed(100 * share, 1))

const interval = ({ interval: ends }: OutcomeShare) =>
  ends ? `[${percent(ends[0])}, ${percent(ends[1])}]` : ''
