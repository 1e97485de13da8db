import { HowComputed } from '@/components/ui/how-computed'
import type { HeadToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { ruleInWords, settingChoiceInWords } from '@/lib/leaderboard/head-to-head-words'

/** How the rows of a forest plot come about and what their columns mean. */
export function PartNotes({ board }: { board: HeadToHeadBoard }) {
  return (
    <div className="mt-5">
      <HowComputed>
        <p>
          {ruleInWords[board.rule]} {settingChoiceInWords(board.query.setting)} Both sides answered the same
          instances; the interval is the middle 95 % of 10,000 paired bootstrap differences.
        </p>
        <p>
          “Values” are those of the two sides on the instances that are compared, the adapted system’s first.
          “p” is McNemar’s exact test on the instances that only one side got right; for other metrics it is a
          test that swaps the two systems instance by instance where there are up to 200, else the paired
          bootstrap’s. “p, Holm” is adjusted over the benchmarks of the pair. “Ahead on” counts the instances
          that only the one side got right, or on which it scored better, and those of the other. “Could show”
          is the smallest difference that a comparison like this one shows with 80 % power: a tie speaks
          against differences clearly larger than that, not against smaller ones.
        </p>
        <p>
          A row marked ‡ is on questions that other rows of the pair have too: benchmarks of one publication
          taken as one set, or a larger edition. It counts in no total, and is adjusted in the place of those
          rows.
        </p>
        {board.columns.some(({ task }) => task === 'free-text') && (
          <p>
            Where answers are compared with a reference text the measure is the overlap of their words, not
            whether they are right: it moves with length alone. So the mean length of the answers of both
            sides stands beside such a row, the adapted system’s first, in another colour where one is twice
            the other.
          </p>
        )}
        <p>
          Each row opens its comparison; from there every submission has its receipt and a download that lets
          you compute it again. <a href="/methods/paired-comparison">Paired comparison</a>,{' '}
          <a href="/methods/many-comparisons">many comparisons</a>,{' '}
          <a href="/methods/equivalence">equivalence and power</a>
        </p>
      </HowComputed>
    </div>
  )
}
