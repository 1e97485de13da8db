import Link from 'next/link'
import { ForestPlot, type ForestRow } from '@/components/charts/forest-plot'
import { AnswerLengths } from '@/components/leaderboard/answer-lengths'
import { EmptyState } from '@/components/ui/empty-state'
import { HowComputed } from '@/components/ui/how-computed'
import { countOf, formatCount, sentenceCase } from '@/lib/format/count'
import { formatP } from '@/lib/format/p-value'
import { verdictWord } from '@/lib/format/verdict'
import { type CompareQuery, compareHref } from '@/lib/leaderboard/compare-query'
import type { ScoreComparison } from '@/lib/leaderboard/compare-scores'
import type { MetricUnit } from '@/lib/scoring/metric'
import { adjustHolm } from '@/lib/statistics/multiplicity/holm'
import { PoolPicker } from './pool-picker'
import { type Pool, pooledRow, type RowOptions, SettingsCell } from './pooled-row'

interface OverviewRow {
  benchmark: { slug: string; title: string }
  against: { slug: string; name: string }
  mismatches: readonly string[]
  unit: MetricUnit
  comparison: ScoreComparison | null
  /** Mean characters of the two sides' answers, where they are compared with a text. */
  answerLengths: readonly [number, number] | null
}

interface PairOverviewProps {
  query: CompareQuery
  systems: readonly { slug: string; name: string }[]
  rows: readonly OverviewRow[]
  /** Several benchmarks as one set of questions. */
  pools: readonly Pool[]
}

/** A forest plot of the paired differences over every benchmark that both systems are on, and over several at once. */
export function PairOverview({ query, systems, rows, pools }: PairOverviewProps) {
  const defined = adjusted(
    rows.flatMap((row) => (row.comparison ? [{ ...row, comparison: row.comparison }] : [])),
  )
  const [first] = systems
  if (defined.length === 0) {
    return (
      <EmptyState title="No benchmark in common">
        <p>These systems have no published submissions on the same benchmark version.</p>
      </EmptyState>
    )
  }
  // one axis needs one unit: points of one metric are not those of another
  const units = [...new Set(defined.map(({ unit }) => unit))]
  const namesOther = systems.length > 2
  const common = commonMismatches([...defined, ...pools])
  const options = { namesOther, isOneOfMany: defined.length > 1, showsSettings: !common }
  const columns = ['p', ...(defined.length > 1 ? [`p over all ${defined.length}`] : []), 'n']
  const poolable = new Map(
    defined.flatMap(({ benchmark, comparison }) =>
      comparison.discordance ? [[benchmark.slug, benchmark.title] as const] : [],
    ),
  )
  return (
    <div className="grid gap-10">
      {units.map((unit) => (
        <ForestPlot
          key={unit}
          label={`${first?.name} minus the other, by benchmark`}
          unit={unit}
          rowTitle="Benchmark"
          sides={[namesOther ? 'other ahead' : `${systems[1]?.name} ahead`, `${first?.name} ahead`]}
          columns={common ? columns : [...columns, 'Settings']}
          rows={[
            ...defined.filter((row) => row.unit === unit).map((row) => benchmarkRow(row, query, options)),
            ...(unit === 'proportion' ? pools.map((pool) => pooledRow(pool, options)) : []),
          ]}
        />
      ))}
      <div className="grid gap-3">
        {common && common.length > 0 && (
          <p className="text-caution text-sm">Not run alike, on any benchmark: {common.join('; ')}.</p>
        )}
        {defined.length > 1 && (
          <p className="max-w-[72ch] text-soft text-sm">
            {sentenceCase(countOf(defined.length, 'comparison'))} were made, and each verdict is of its own
            interval: about one in twenty equal pairs would seem to differ by chance. Where p over all{' '}
            {defined.length} is below .05 as well, the difference stands among them (Holm).
          </p>
        )}
        {poolable.size > 1 && <PoolPicker query={query} benchmarks={[...poolable]} />}
        <HowComputed>
          <p>
            Of each system the submission whose setting is closest to the other’s stands for it. Both answered
            the same instances; the interval is the middle 95 % of 10,000 paired bootstrap differences, p is
            McNemar’s exact test for right and wrong answers, else the bootstrap’s.
          </p>
          <p>
            A pooled row takes the questions of several benchmarks as one set, as MMLU is reported from its
            subjects: every question counts alike, so a larger benchmark weighs more. Its replicates are drawn
            within each benchmark. A suite’s aggregate is another thing: it weighs benchmarks alike. Without a
            choice of your own, benchmarks of one publication are pooled.
          </p>
          <p>
            <Link href="/methods/paired-comparison">Paired comparison</Link>,{' '}
            <Link href="/methods/resampling">common dice</Link>
          </p>
        </HowComputed>
      </div>
    </div>
  )
}

function benchmarkRow(
  { benchmark, against, mismatches, comparison, answerLengths, pOverAll }: AdjustedRow,
  query: CompareQuery,
  { namesOther, isOneOfMany, showsSettings }: RowOptions,
): ForestRow {
  const { difference, interval } = comparison
  const view = { ...query, benchmark: benchmark.slug, against: against.slug, cell: null, page: 1 }
  return {
    key: `${benchmark.slug} ${against.slug}`,
    name: `${benchmark.title}, against ${against.name}`,
    label: (
      <>
        <Link href={`${compareHref(view)}#detail`} className="plain-link">
          {benchmark.title}
          {namesOther && <span className="font-normal text-faint"> against {against.name}</span>}
        </Link>
        <AnswerLengths lengths={answerLengths} />
      </>
    ),
    difference: { value: difference, low: interval.low, high: interval.high },
    verdict: verdictWord(comparison.verdict),
    cells: [
      <span key="p" className="num whitespace-nowrap">
        {formatP(comparison.p)}
      </span>,
      isOneOfMany && (
        <span key="over all" className="num whitespace-nowrap">
          {formatP(pOverAll)}
        </span>
      ),
      <span key="n" className="num">
        {formatCount(comparison.n)}
        {comparison.scope === 'both-answered' && ' both answered'}
      </span>,
      showsSettings && <SettingsCell key="settings" mismatches={mismatches} />,
    ].filter((cell) => cell !== false),
  }
}

type DefinedRow = OverviewRow & { comparison: ScoreComparison }
type AdjustedRow = DefinedRow & { pOverAll: number | null }

/** Each row with its p corrected over all rows that have one. */
function adjusted(rows: readonly DefinedRow[]): AdjustedRow[] {
  const corrected = adjustHolm(rows.flatMap(({ comparison: { p } }) => p ?? [])).values()
  return rows.map((row) => ({
    ...row,
    pOverAll: row.comparison.p === null ? null : (corrected.next().value ?? null),
  }))
}

/** What every row has in its settings, said once; null where rows differ in it. */
function commonMismatches(rows: readonly { mismatches: readonly string[] }[]): readonly string[] | null {
  const [first, ...others] = rows
  const words = first?.mismatches.join('; ')
  if (!first || others.some(({ mismatches }) => mismatches.join('; ') !== words)) return null
  return others.length > 0 && first.mismatches.length > 0 ? first.mismatches : null
}
