import Link from 'next/link'
import { ForestPlot } from '@/components/charts/forest-plot'
import { Verdict } from '@/components/leaderboard/verdict'
import type { ExplorerRow } from '@/components/results/instance-explorer'
import { HowComputed } from '@/components/ui/how-computed'
import { Notice } from '@/components/ui/notice'
import { Pager } from '@/components/ui/pager'
import { formatCount } from '@/lib/format/count'
import { formatDifferenceEstimate, formatSize } from '@/lib/format/estimate'
import { metricInSentence } from '@/lib/format/metric-words'
import { formatP } from '@/lib/format/p-value'
import { settingInWords } from '@/lib/format/setting'
import { verdictWord } from '@/lib/format/verdict'
import { type CompareQuery, compareHref, type DiscordanceCell } from '@/lib/leaderboard/compare-query'
import type { ScoreComparison } from '@/lib/leaderboard/compare-scores'
import type { SliceComparison } from '@/lib/leaderboard/compare-slices'
import type { Metric } from '@/lib/scoring/metric'
import type { Setting } from '@/lib/submissions/setting'
import { DiscordanceTable } from './discordance-table'
import { PairInstances } from './pair-instances'

interface Side {
  id: string
  system: { slug: string; name: string }
  setting: Setting | null
  version: {
    instanceCount: number
    goldIsPublic: boolean
    descriptor: {
      slug: string
      title: string
      slices: readonly { id: string; title: string }[]
      licence: { showInstances: boolean }
    }
  }
}

interface PairDetailProps {
  query: CompareQuery
  pair: { a: Side; b: Side; mismatches: readonly string[] }
  detail: {
    metric: Metric
    comparison: ScoreComparison | null
    slices: readonly SliceComparison[]
    opensInstances: boolean
    instances: {
      rowsA: ExplorerRow[]
      rowsB: ExplorerRow[]
      total: number
      page: number
      pages: number
    } | null
  }
}

const cellWords: Record<DiscordanceCell, (a: string, b: string) => string> = {
  both: () => 'Both right',
  'only-a': (a) => `Only ${a} right`,
  'only-b': (_, b) => `Only ${b} right`,
  neither: () => 'Both wrong',
}

/** Two submissions on one benchmark: the verdict, where they differ, in which slices, and the instances themselves. */
export function PairDetail({ query, pair, detail }: PairDetailProps) {
  const { a, b, mismatches } = pair
  const { metric, comparison } = detail
  const { descriptor } = a.version
  const [nameA, nameB] = [a.system.name, b.system.name]
  if (!comparison) {
    return <Notice kind="warning">The two answered no instance in common, so nothing can be compared.</Notice>
  }
  const here = (change: Partial<CompareQuery>) => `${compareHref({ ...query, page: 1, ...change })}#detail`
  return (
    <section id="detail" className="grid scroll-mt-6 gap-8">
      <div className="grid gap-2">
        <h2 className="text-xl">
          On <Link href={`/benchmarks/${descriptor.slug}`}>{descriptor.title}</Link>
        </h2>
        <p className="text-lg">
          <Verdict verdict={verdictWord(comparison.verdict)} />{' '}
          <span className="num whitespace-nowrap">
            {formatDifferenceEstimate(
              { value: comparison.difference, low: comparison.interval.low, high: comparison.interval.high },
              metric.unit,
            )}
          </span>{' '}
          <span className="text-soft">
            {metricInSentence(metric.title)} for {nameA} minus {nameB}, on{' '}
            {comparison.scope === 'all'
              ? `the same ${formatCount(comparison.n)} instances`
              : `the ${formatCount(comparison.n)} of ${formatCount(a.version.instanceCount)} instances both answered`}
            , {formatP(comparison.p)}
            {comparison.pMethod && ` (${comparison.pMethod})`}.
          </span>
        </p>
        <p className="text-soft">
          <Link href={`/submissions/${a.id}`}>{nameA}</Link>: {settingInWords(a.setting)}.{' '}
          <Link href={`/submissions/${b.id}`}>{nameB}</Link>: {settingInWords(b.setting)}.{' '}
          {comparison.detectableDifference !== null &&
            `A comparison like this one can show differences of about ${formatSize(comparison.detectableDifference, metric.unit)} or more.`}
        </p>
      </div>
      {mismatches.length > 0 && (
        <Notice kind="warning" title="Not run alike">
          {mismatches.join('; ')}
        </Notice>
      )}
      {comparison.discordance && (
        <div className="grid justify-items-start gap-3 overflow-x-auto">
          <DiscordanceTable
            nameA={nameA}
            nameB={nameB}
            discordance={comparison.discordance}
            current={query.cell}
            href={detail.opensInstances ? (cell) => here({ cell }) : null}
          />
          <p className="max-w-[62ch] text-soft text-sm">
            Only the shaded cells tell the two apart.{' '}
            {detail.opensInstances
              ? 'Choose a cell to see the instances behind it.'
              : 'Which instances are behind a cell is not shown: the gold answers of this benchmark are not public.'}
          </p>
        </div>
      )}
      {detail.instances && query.cell && (
        <section className="grid gap-5">
          <h3 className="text-lg">
            {cellWords[query.cell](nameA, nameB)}: {formatCount(detail.instances.total)}
          </h3>
          <PairInstances
            nameA={nameA}
            nameB={nameB}
            {...detail.instances}
            showsQuestions={descriptor.licence.showInstances}
          />
          <Pager
            page={detail.instances.page}
            pages={detail.instances.pages}
            href={(page) => `${compareHref({ ...query, page })}#detail`}
          />
        </section>
      )}
      {descriptor.slices.map(({ id, title }) => {
        const rows = detail.slices.filter(({ dimension }) => dimension === id)
        if (rows.length === 0) return null
        return (
          <section key={id} className="grid gap-3">
            <h3 className="text-lg">By {title.toLowerCase()}</h3>
            <ForestPlot
              label={`${nameA} minus ${nameB}, by ${title.toLowerCase()}`}
              unit={metric.unit}
              rowTitle={title}
              sides={[`${nameB} ahead`, `${nameA} ahead`]}
              columns={['n']}
              rows={rows.map(({ slice, comparison: within }) => ({
                key: slice,
                name: slice,
                label: slice,
                difference: {
                  value: within.difference,
                  low: within.interval.low,
                  high: within.interval.high,
                },
                verdict: verdictWord(within.verdict),
                cells: [
                  <span key="n" className="num">
                    {formatCount(within.n)}
                  </span>,
                ],
              }))}
            />
            {rows.length > 1 && (
              <Notice kind={rows.length > 5 ? 'warning' : 'info'}>
                {rows.length} slices were looked at, without correction: about one in twenty equal pairs would
                seem to differ by chance. A single slice is a question for new data, not an answer.
              </Notice>
            )}
          </section>
        )
      })}
      <HowComputed>
        <p>
          Both submissions were scored on the same instances of the same benchmark version. The interval is
          the 2.5th to 97.5th percentile of 10,000 paired bootstrap differences in which every replicate draws
          the same instances for both; swapping the two mirrors it. Where a file is incomplete, only the
          instances both answered are compared.
        </p>
        <p>
          <Link href="/methods/paired-comparison">More on paired comparison</Link>
        </p>
      </HowComputed>
    </section>
  )
}
