import { classNames } from '@/components/ui/class-names'
import { HowComputed } from '@/components/ui/how-computed'
import { Cell, HeadCell, RowHead, Table } from '@/components/ui/table'
import { fixed } from '@/lib/format/number'
import { settingInWords } from '@/lib/format/setting'
import { aggregateInWords } from '@/lib/leaderboard/aggregate-words'
import type { RuleOutcome, Sensitivity } from '@/lib/leaderboard/sensitivity'
import { sensitivitySentence } from '@/lib/leaderboard/sensitivity-sentence'
import type { SuiteBoard, SuiteBoardRow } from '@/lib/leaderboard/suite-board'

interface SuiteSensitivityProps {
  board: SuiteBoard
  found: {
    rows: readonly SuiteBoardRow[]
    sensitivity: Sensitivity
    /** Slugs in the order of what is left out. */
    benchmarks: readonly string[]
    /** Complete rows of the board. */
    complete: number
  }
}

interface Column {
  key: string
  title: string
  outcome: RuleOutcome
  /** The value under the rule, for the title of a cell. */
  words: (value: number) => string
}

/** How the ranks of a suite hang on the rule of its one number, and on each benchmark. */
export function SuiteSensitivity({ board, found }: SuiteSensitivityProps) {
  const { rows, sensitivity, complete } = found
  const columns = columnsOf(board, found)
  const names = rows.map(({ system }) => system.name)
  return (
    <section className="mt-14">
      <h2 className="text-xl">Does the order hang on the rule?</h2>
      <p className="mt-1 mb-3 max-w-[68ch] text-soft">
        {sensitivitySentence(sensitivity, names)} A difference in rank says nothing of whether the data can
        tell two systems apart: that is what the rank sets above are for.
      </p>
      <Table label="Ranks under other rules and without each benchmark" className="text-sm">
        <thead>
          <tr>
            <HeadCell>System</HeadCell>
            <HeadCell numeric>
              By the
              <br />
              suite’s rule
            </HeadCell>
            {columns.map(({ key, title }) => (
              <HeadCell key={key} numeric>
                {title}
              </HeadCell>
            ))}
            <HeadCell numeric>
              Best to
              <br />
              worst
            </HeadCell>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => {
            const [best, worst] = sensitivity.ranges[i] ?? [0, 0]
            return (
              <tr key={row.key}>
                <RowHead className="min-w-40 font-normal">
                  <span className="font-[560]">{row.system.name}</span>
                  <span className="block text-faint text-xs">
                    {settingInWords({ ...row.setting, prompt: null })}
                  </span>
                </RowHead>
                <Cell numeric className="font-[600]">
                  {sensitivity.own.ranks[i]}
                </Cell>
                {columns.map(({ key, outcome, words }) => {
                  const isOther = outcome.ranks[i] !== sensitivity.own.ranks[i]
                  return (
                    <Cell
                      key={key}
                      numeric
                      title={words(outcome.values[i] ?? Number.NaN)}
                      className={classNames(isOther ? 'bg-accent-wash font-[560]' : 'text-soft')}
                    >
                      {outcome.ranks[i]}
                    </Cell>
                  )
                })}
                <Cell numeric>{best === worst ? best : `${best}–${worst}`}</Cell>
              </tr>
            )
          })}
        </tbody>
      </Table>
      <div className="mt-4">
        <HowComputed>
          <p>
            The {rows.length} {rows.length < complete ? `first of ${complete} ` : ''}complete rows are ranked
            again. The suite’s rule is the {aggregateInWords[board.suite.aggregate]}. “Normalised”: each score
            is first put on a scale from chance (0) to perfection (1), chance being one over the number of
            options where there are options, else the worst value of the metric. “Win rate”: the share of
            other rows beaten, averaged over benchmarks, where a pair whose paired 95 % interval contains zero
            counts as half a win to both. “Borda”: on each benchmark a point for every row below and half a
            point for every level one. “Without”: the suite’s rule with one benchmark left out. Shaded ranks
            differ from the suite’s.
          </p>
          <p>
            Means are a row’s own: nobody’s entry moves them. Win rate and Borda count against the others, so
            that adding or leaving out an entry can turn two rows round that have nothing to do with it.{' '}
            <a href="/methods/sensitivity">The method in full</a>
          </p>
        </HowComputed>
      </div>
    </section>
  )
}

function columnsOf(board: SuiteBoard, { sensitivity, benchmarks }: SuiteSensitivityProps['found']): Column[] {
  const percent = (value: number) => `${fixed(100 * value, 1)} %`
  const { mean, normalised, borda, 'win-rate': winRate } = sensitivity.rules
  const named: (Omit<Column, 'outcome'> & { outcome: RuleOutcome | null })[] = [
    // the plain mean is a column of its own only where it is not the rule already
    ...(board.suite.aggregate === 'mean'
      ? []
      : [{ key: 'mean', title: 'Mean', outcome: mean, words: (value: number) => `mean ${fixed(value, 3)}` }]),
    {
      key: 'normalised',
      title: 'Normalised',
      outcome: normalised,
      words: (value) => `mean of normalised scores ${percent(value)}`,
    },
    {
      key: 'win-rate',
      title: 'Win rate',
      outcome: winRate,
      words: (value) => `wins ${percent(value)}, ties half`,
    },
    { key: 'borda', title: 'Borda', outcome: borda, words: (value) => `${fixed(value, 1)} points` },
    ...benchmarks.map((slug, i) => ({
      key: `without ${slug}`,
      title: `Without ${board.columns.find((column) => column.slug === slug)?.title ?? slug}`,
      outcome: sensitivity.without[i] ?? null,
      words: (value: number) => `aggregate without it ${fixed(value, 3)}`,
    })),
  ]
  return named.flatMap(({ outcome, ...column }) => (outcome ? [{ ...column, outcome }] : []))
}
