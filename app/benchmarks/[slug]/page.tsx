import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { database } from '@/app/_server/database'
import { OverTime } from '@/components/charts/over-time'
import { BoardFacts } from '@/components/leaderboard/board-facts'
import { BoardFilters } from '@/components/leaderboard/board-filters'
import { BoardLegend } from '@/components/leaderboard/board-legend'
import { BoardNote } from '@/components/leaderboard/board-note'
import { BoardSentence } from '@/components/leaderboard/board-sentence'
import { BoardTable } from '@/components/leaderboard/board-table'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { ExportLinks } from '@/components/leaderboard/export-links'
import { MetricSwitch } from '@/components/leaderboard/metric-switch'
import { MixedContexts } from '@/components/leaderboard/mixed-contexts'
import { RatedInStudies } from '@/components/leaderboard/rated-in-studies'
import { ReportedResults } from '@/components/leaderboard/reported-results'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { benchmarkBoard } from '@/db/queries/boards'
import { studiesOfBenchmark } from '@/db/queries/studies-systems'
import { type BoardQuery, boardSearch, parseBoardQuery } from '@/lib/leaderboard/board-query'
import { metricById } from '@/lib/scoring/metrics/table'

const PAGE_SIZE = 50

type Props = PageProps<'/benchmarks/[slug]'>

/** Asked once a request, by the page and its metadata. */
const boardAt = cache((slug: string, search: string) =>
  benchmarkBoard(database(), slug, parseBoardQuery(new URLSearchParams(search)), { pageSize: PAGE_SIZE }),
)

const stateOf = (query: BoardQuery) => boardSearch(query, { page: query.page })

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { slug } = await params
  const board = await boardAt(slug, stateOf(parseBoardQuery(await searchParams)))
  if (!board) return {}
  const { title, summary } = board.version.descriptor
  return { title, description: summary, alternates: { canonical: `/benchmarks/${slug}` } }
}

export default async function BenchmarkPage({ params, searchParams }: Props) {
  const { slug } = await params
  const asked = await searchParams
  const query = parseBoardQuery(asked)
  const state = stateOf(query)
  // a form without scripts sends its empty fields too: one view has one address
  if (Object.keys(asked).length !== new URLSearchParams(state).size) redirect(`/benchmarks/${slug}${state}`)
  const board = await boardAt(slug, state)
  if (!board) notFound()
  if (board.rows.length === 0 && query.page > 1) redirect(`/benchmarks/${slug}${boardSearch(query)}`)

  const { descriptor } = board.version
  const showsScored = query.show !== 'reported'
  return (
    <>
      {board.isDemonstration && <DemonstrationNotice />}
      <PageHeader
        title={descriptor.title}
        crumbs={[
          { label: 'Boards', href: '/benchmarks' },
          ...(board.suite ? [{ label: board.suite.title, href: `/suites/${board.suite.slug}` }] : []),
        ]}
        lead={<p>{descriptor.summary}</p>}
        actions={
          <>
            <LinkButton href={`/benchmarks/${slug}/about`}>About this benchmark</LinkButton>
            <LinkButton href={`/submit?benchmark=${slug}`} variant="primary">
              Submit to it
            </LinkButton>
          </>
        }
      />
      <BoardFacts board={board} />
      <BoardSentence board={board} />
      <RatedInStudies
        waits={descriptor.judging === 'study'}
        studies={await studiesOfBenchmark(database(), slug)}
      />
      <div id="board" className="scroll-mt-4">
        <div className="mb-3 flex flex-wrap items-center gap-2">
          <BoardFilters slug={slug} query={query} facets={board.facets} />
          <div className="flex flex-wrap items-center gap-x-5 gap-y-2 sm:ml-auto">
            <MetricSwitch metrics={descriptor.metrics} metric={board.metric} query={query} />
            <ExportLinks slug={slug} query={query} />
          </div>
        </div>
        {showsScored && <MixedContexts board={board} query={query} />}
        {showsScored && <BoardNote board={board} query={query} />}
        {showsScored && board.rows.length > 0 && <BoardTable board={board} query={query} />}
        {showsScored && board.rows.length === 0 && (
          <NothingHere slug={slug} isEmpty={board.summary.submissions === 0} />
        )}
      </div>
      {showsScored && board.rows.length > 0 && (
        <>
          <Pagination
            page={query.page}
            pageSize={PAGE_SIZE}
            total={board.found}
            noun="submissions"
            hrefOf={(page) => `/benchmarks/${slug}${boardSearch(query, { page })}#board`}
          />
          <BoardLegend board={board} />
          <OverTime
            title={metricById(board.metric)?.title ?? board.metric}
            unit={metricById(board.metric)?.unit ?? 'proportion'}
            values={board.rows.flatMap(({ system, estimate, publishedAt }) =>
              estimate.value === null
                ? []
                : [
                    {
                      name: system?.name ?? 'anonymous system',
                      at: publishedAt.getTime(),
                      ...estimate,
                      value: estimate.value,
                    },
                  ],
            )}
          />
        </>
      )}
      {query.show !== 'scored' && board.reported.length > 0 && (
        <section className="mt-14">
          <h2 className="text-xl">Reported elsewhere</h2>
          <p className="mt-1 mb-3 max-w-[68ch] text-soft">
            From papers, as they state them. Nobody has given us the predictions, so there is no rank and no
            paired comparison: the questions asked, the prompts and the parsing may differ.{' '}
            <a href={`/benchmarks/${slug}/reported`}>Hold them against a system scored here</a>
          </p>
          <ReportedResults board={board} against={null} />
        </section>
      )}
    </>
  )
}

function NothingHere({ slug, isEmpty }: { slug: string; isEmpty: boolean }) {
  return isEmpty ? (
    <EmptyState title="Nobody has submitted yet">
      <p>
        Upload a file of predictions and see its score, with an interval, in seconds. It stays private until
        you publish it.
      </p>
      <p className="mt-4">
        <LinkButton href={`/submit?benchmark=${slug}`} variant="primary">
          Submit predictions
        </LinkButton>
      </p>
    </EmptyState>
  ) : (
    <EmptyState title="Nothing matches these filters">
      <a href={`/benchmarks/${slug}#board`}>Show the whole board</a>
    </EmptyState>
  )
}
