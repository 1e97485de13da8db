import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { shownPair, storedPair } from '@/app/_server/head-to-head'
import { Downloads } from '@/components/head-to-head/downloads'
import { MetricSwitch } from '@/components/head-to-head/metric-switch'
import { PartForest } from '@/components/head-to-head/part-forest'
import { PartNotes } from '@/components/head-to-head/part-notes'
import { Switches } from '@/components/head-to-head/switches'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { metricTitle } from '@/components/leaderboard/metric-title'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { countOf, sentenceCase } from '@/lib/format/count'
import type { PlacedCell } from '@/lib/leaderboard/head-to-head-part'
import { headToHeadSearch, parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { relationSentence } from '@/lib/leaderboard/head-to-head-words'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/head-to-head/pairs/[system]/[base]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [pair] = (await storedPair(await params))?.pairs ?? []
  if (!pair) return {}
  const title = `${pair.system.name} against ${pair.base.name}`
  return {
    title,
    description: `${title}: the difference on every benchmark that both are on, with its interval.`,
  }
}

/** One adapted system against what it is held against, on every benchmark that both are on. */
export default async function PairPage({ params, searchParams }: Props) {
  const names = await params
  const query = parseHeadToHeadQuery(await searchParams)
  const view = await shownPair(query, names)
  const board = view?.board
  const everything = board ?? (await storedPair(names))
  const [pair] = everything?.pairs ?? []
  if (!pair) notFound()
  const { system, base } = pair
  const path = `/head-to-head/pairs/${names.system}/${names.base}`
  const search = headToHeadSearch(query)
  return (
    <>
      {everything?.isDemonstration && <DemonstrationNotice />}
      <PageHeader
        title={`${system.name} against ${base.name}`}
        crumbs={[
          { label: 'Head to head', href: `/head-to-head${headToHeadSearch({ ...query, metric: null })}` },
        ]}
        lead={<p>{relationSentence(pair)}</p>}
        actions={
          <LinkButton href={`/compare?systems=${system.slug},${base.slug}`}>
            Compare down to the instance
          </LinkButton>
        }
      />
      <div className="mb-4 flex flex-wrap items-center gap-2.5">
        <Switches path={path} query={query} />
        {view && <MetricSwitch path={path} query={query} metrics={view.metrics} />}
        <div className="ml-auto">
          <Downloads path={`/api/v1${path}`} search={search} withPlot />
        </div>
      </div>
      {board ? (
        <>
          <p className="mb-4 text-lg">
            {board.totals.win.count} better, {board.totals.tie.count} tied, {board.totals.loss.count} worse,
            of {countOf(board.totals.comparisons, 'benchmark')}.{' '}
            {board.totals.overlapping > 0 && (
              <span className="text-base text-soft">
                {sentenceCase(countOf(board.totals.overlapping, 'more row'))} on the same questions, marked ‡,{' '}
                {board.totals.overlapping === 1 ? 'is' : 'are'} not counted.
              </span>
            )}
          </p>
          <PartForest
            board={board}
            label={`${system.name} minus ${base.name}, by benchmark`}
            rowTitle="Benchmark"
            ahead={[`${base.name} ahead`, `${system.name} ahead`]}
            name={({ benchmark }) => benchmark.title}
            shown={(placed) => (
              <>
                <a href={detailHref(placed)} className="plain-link">
                  {placed.benchmark.title}
                </a>
                {query.metric === null && (
                  <span className="block font-normal text-faint text-xs">
                    {metricTitle(placed.benchmark.metric)}
                  </span>
                )}
              </>
            )}
          />
          <PartNotes board={board} />
        </>
      ) : (
        <EmptyState title="No comparison under these settings">
          <a href={path}>Show every setting</a>
        </EmptyState>
      )}
    </>
  )
}

/** Down to the instances: of one benchmark, or of those a row takes together. */
const detailHref = ({ pair, benchmark, cell }: PlacedCell): string =>
  benchmark.pooled
    ? `/compare?systems=${pair.system.slug},${pair.base.slug}&pool=${benchmark.pooled.join(',')}`
    : `/compare?a=${cell.submissionId}&b=${cell.againstSubmissionId}`
