import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { database } from '@/app/_server/database'
import { RankSetChart } from '@/components/charts/rank-set-chart'
import { SeparabilityMatrix } from '@/components/charts/separability-matrix'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { metricTitle, metricUnit } from '@/components/leaderboard/metric-title'
import { ANONYMOUS } from '@/components/leaderboard/row-name'
import { EmptyState } from '@/components/ui/empty-state'
import { HowComputed } from '@/components/ui/how-computed'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { type SeparableRow, separableBoard } from '@/db/queries/separable-rows'
import { formatCount } from '@/lib/format/count'
import { distinguishingSettings } from '@/lib/leaderboard/distinguishing-settings'
import { inseparableInWords } from '@/lib/leaderboard/inseparable-words'
import { separability } from '@/lib/leaderboard/separability'
import { extractionRuleById } from '@/lib/scoring/extraction/table'
import { metricById } from '@/lib/scoring/metrics/table'

export const dynamic = 'force-dynamic'

/** More than this is a wall of signs, and each further system widens what is asked at once. */
const PAGE_SIZE = 30

type Props = PageProps<'/benchmarks/[slug]/ranks'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const board = await separableBoard(database(), (await params).slug, { offset: 0, limit: 0 })
  if (!board) return {}
  const { title } = board.descriptor
  return {
    title: `Who is separable from whom: ${title}`,
    description: `Every pair of systems on ${title}, and whether the data can tell which is better.`,
  }
}

/** Rank sets as a chart, and every pair of systems with what the data say of it. */
export default async function RanksPage({ params, searchParams }: Props) {
  const { slug } = await params
  const asked = Number((await searchParams).page ?? 1)
  const page = Number.isInteger(asked) && asked > 0 && asked < 10_000 ? asked : 1
  const board = await separableBoard(database(), slug, {
    offset: (page - 1) * PAGE_SIZE,
    limit: PAGE_SIZE,
  })
  if (!board) notFound()
  if (board.rows.length === 0 && page > 1) redirect(`/benchmarks/${slug}/ranks`)
  const { descriptor, rows, entrants, metric } = board
  const found = separability(rows, {
    higherIsBetter: metricById(metric)?.higherIsBetter ?? true,
    units: board.clusterCount,
  })
  const first = (page - 1) * PAGE_SIZE
  const named = namesOf(rows)
  const names = rows.map(({ submissionId }, i) => ({
    key: submissionId,
    number: first + i + 1,
    name: named[i] ?? ANONYMOUS,
    href: `/submissions/${submissionId}`,
  }))
  return (
    <>
      {board.isDemonstration && <DemonstrationNotice />}
      <PageHeader
        title="Who is separable from whom"
        crumbs={[
          { label: 'Boards', href: '/benchmarks' },
          { label: descriptor.title, href: `/benchmarks/${slug}` },
        ]}
        lead={
          <p>
            {metricTitle(metric)} on {formatCount(board.instanceCount)} instances of {descriptor.title}: which
            ranks the data leave open, and which pairs they tell apart.
          </p>
        }
      />
      {rows.length < 2 ? (
        <EmptyState title="Nothing to tell apart">
          <p>It takes two ranked submissions to ask.</p>
        </EmptyState>
      ) : (
        <div className="grid grid-cols-1 gap-12">
          <section>
            <h2 className="mb-3 text-xl">Ranks the data cannot rule out</h2>
            <RankSetChart
              label="Rank sets"
              entrants={entrants}
              rows={rows.map(({ rank, rankLow, rankHigh }, i) => ({
                ...{ key: names[i]?.key ?? '', name: names[i]?.name ?? '' },
                ...{ rank, low: rankLow, high: rankHigh },
              }))}
            />
          </section>
          <section>
            <h2 className="text-xl">Pair by pair</h2>
            <p className="mt-1 mb-3 max-w-[68ch] text-soft">
              {formatCount(found.separable)} of {formatCount(found.pairs)} pairs are told apart.{' '}
              {inseparableInWords(
                found,
                names.map(({ name }) => name),
              )}
            </p>
            <SeparabilityMatrix
              label="Pairs of systems"
              unit={metricUnit(metric)}
              separability={found}
              names={names}
            />
            <p className="mt-3 text-sm text-soft">
              ▲ the row is better than the column, ▼ worse, ◆ not told apart. Hold the pointer over a cell for
              the difference with its own 95 % interval.
            </p>
          </section>
          <HowComputed>
            <p>
              All systems are scored on the same redraws of the instances, so the replicates of a difference
              are the difference of the stored replicates (the first 2,000). A pair is told apart when its
              standardised difference is beyond the 95th percentile of the largest one over all pairs, lowered
              step by step as pairs are settled; with 95 % confidence no pair is called wrongly.
            </p>
            <p>
              The rank sets of the chart ask about all {formatCount(entrants)} ranked submissions at once, the
              pairs about the {rows.length} shown: fewer questions, so a pair can be told apart here that the
              rank sets leave open. The interval of a single cell is its own and is not corrected.
            </p>
            <p>
              <a href="/methods/rank-sets">Rank sets</a>, <a href="/methods/resampling">common dice</a>
            </p>
          </HowComputed>
        </div>
      )}
      <Pagination
        page={page}
        pageSize={PAGE_SIZE}
        total={entrants}
        noun="ranked submissions"
        hrefOf={(to) => `/benchmarks/${slug}/ranks${to === 1 ? '' : `?page=${to}`}`}
      />
    </>
  )
}

/** Names of the systems; where one has several rows, how each of them was run too. */
function namesOf(rows: readonly SeparableRow[]): string[] {
  const settings = distinguishingSettings(rows, (rule) => extractionRuleById(rule)?.title ?? rule)
  return rows.map(({ submissionId, system }) => {
    if (!system) return ANONYMOUS
    const isAlone = rows.filter((other) => other.system?.slug === system.slug).length === 1
    return isAlone ? system.name : `${system.name}, ${settings.get(submissionId)}`
  })
}
