import { HowComputed } from '@/components/ui/how-computed'
import { fixed } from '@/lib/format/number'
import { unitForms } from '@/lib/format/unit'
import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { type OutcomeShare, outcomes } from '@/lib/leaderboard/head-to-head-totals'
import { ruleInWords, settingChoiceInWords } from '@/lib/leaderboard/head-to-head-words'
import type { Outcome } from '@/lib/statistics/comparison/verdict'
import { reaches } from './matrix'

/** How to read the cells, and where their numbers and the totals come from. */
export function Legend({ board }: { board: HeadToHeadBoard }) {
  const { totals, rule, query } = board
  const spans = [...reaches(board)].map(([unit, reach]) => {
    const { factor, differenceWord } = unitForms[unit]
    return `±${Number((reach * factor).toPrecision(6))} ${differenceWord}`.trim()
  })
  return (
    <div className="mt-4 grid gap-3 text-sm text-soft">
      <p>
        Each glyph spans {spans.join(' or ')} around no difference, better to the right; an interval that
        reaches the edge goes on beyond it. ▲ better, ◆ cannot be told apart, ▼ worse, ≠ settings differ.{' '}
        {totals.overlapping > 0 && '‡ on questions that another column has too, so not counted. '}
        {board.columns.some(({ task }) => task === 'free-text') &&
          'Answers that are compared with a reference text are measured by the overlap of their words, which length alone can move: open the pair to see how long they are. '}
        An empty cell has no pair of submissions yet. A cell opens the comparison, instance by instance.
      </p>
      <HowComputed>
        <p>
          {ruleInWords[rule]} {settingChoiceInWords(query.setting)}
          {query.setting !== 'best' &&
            ' Where a pair has several such comparisons on a benchmark, the one whose settings differ least is shown.'}{' '}
          Both sides answered the same instances. The interval is the middle 95 % of 10,000 paired bootstrap
          differences; p is McNemar’s exact test for right and wrong answers, else the bootstrap’s.
        </p>
        {totals.comparisons > 0 && (
          <p>
            The intervals of the totals are Wilson’s, with every comparison as a case of its own. But
            comparisons of one system go together.{' '}
            {totals.win.bySystem &&
              `With whole systems as the unit the intervals are ${outcomes
                .map((outcome) => `${bySystem(totals[outcome])} for ${outcomeNouns[outcome]}`)
                .join(', ')}. `}
            Totals over few pairs say little about adaptation at large.
          </p>
        )}
        <p>
          <a href="/methods/paired-comparison">Paired comparison</a>,{' '}
          <a href="/methods/many-comparisons">many comparisons</a>,{' '}
          <a href="/methods/resampling">common dice</a>
        </p>
      </HowComputed>
    </div>
  )
}

const outcomeNouns: Record<Outcome, string> = { win: 'better', tie: 'ties', loss: 'worse' }

const bySystem = ({ bySystem: ends }: OutcomeShare) =>
  ends ? `[${fixed(100 * ends[0], 1)}, ${fixed(100 * ends[1], 1)}] %` : 'none'
