import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { database } from '@/app/_server/database'
import { Downloads } from '@/components/head-to-head/downloads'
import { Filters } from '@/components/head-to-head/filters'
import { KindSwitch } from '@/components/head-to-head/kind-switch'
import { Legend } from '@/components/head-to-head/legend'
import { Matrix } from '@/components/head-to-head/matrix'
import { PublishedTotals } from '@/components/head-to-head/published-totals'
import { Switches } from '@/components/head-to-head/switches'
import { Totals } from '@/components/head-to-head/totals'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { headToHeadMaterial } from '@/db/queries/head-to-head'
import { headToHeadBoard } from '@/lib/leaderboard/head-to-head-board'
import { headToHeadSearch, parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'
import { settingChoiceInWords } from '@/lib/leaderboard/head-to-head-words'

export const dynamic = 'force-dynamic'
export const metadata: Metadata = {
  title: 'Did adaptation help?',
  description:
    'Each medical system against the model it was adapted from, on the same questions: wins, ties and losses with their intervals.',
  alternates: { canonical: '/head-to-head' },
}

const PAGE_SIZE = 100
const PATH = '/head-to-head'

export default async function HeadToHeadPage({ searchParams }: PageProps<'/head-to-head'>) {
  const asked = await searchParams
  const query = { ...parseHeadToHeadQuery(asked), metric: null }
  const search = headToHeadSearch(query, { page: query.page })
  // a form without scripts sends its empty fields too: one view has one address
  if (Object.keys(asked).length !== new URLSearchParams(search).size) redirect(`${PATH}${search}`)
  const material = await headToHeadMaterial(database(), { ofBest: query.setting === 'best' })
  const board = headToHeadBoard(material, query)
  const pairs = board.pairs.slice((query.page - 1) * PAGE_SIZE, query.page * PAGE_SIZE)
  if (pairs.length === 0 && query.page > 1) redirect(`${PATH}${headToHeadSearch(query)}`)
  const view = headToHeadSearch(query)
  const head = (
    <PageHeader
      title={query.adapted === 'any' ? 'Every pair, head to head' : 'Did adaptation help?'}
      lead={
        <p>
          {query.adapted === 'any'
            ? 'Each system against the model it was adapted from, a counterpart named beside it, or a peer (neither made from the other),'
            : 'Each medical system against the model it was adapted from, or a counterpart named beside it,'}{' '}
          on the same questions under settings as alike as there are.{' '}
          {query.rule === 'holm'
            ? 'A cell is better or worse only when that holds after Holm’s adjustment over the benchmarks of its pair.'
            : 'A cell is better or worse only when the 95 % interval of the difference leaves zero out.'}
        </p>
      }
    />
  )
  if (material.comparisons.length === 0) {
    return (
      <>
        {head}
        <NoPairYet />
        <PublishedTotals />
      </>
    )
  }
  return (
    <>
      {board.isDemonstration && <DemonstrationNotice />}
      {head}
      <Totals board={board} />
      <div className="mb-3 flex flex-wrap items-center gap-2.5">
        <Switches path={PATH} query={query} />
        <KindSwitch path={PATH} board={board} />
        <Filters path={PATH} board={board} />
        <div className="ml-auto">
          <Downloads path="/api/v1/head-to-head" search={view} />
        </div>
      </div>
      {query.setting !== null && (
        <p className="mb-3 max-w-[80ch] text-sm text-soft">{settingChoiceInWords(query.setting)}</p>
      )}
      {pairs.length > 0 ? (
        <>
          <Matrix board={board} pairs={pairs} search={view} />
          <Pagination
            page={query.page}
            pageSize={PAGE_SIZE}
            total={board.pairs.length}
            noun="pairs"
            hrefOf={(page) => `${PATH}${headToHeadSearch(query, { page })}`}
          />
          <Legend board={board} />
        </>
      ) : view ? (
        <EmptyState title="No pair to compare">
          <a href={PATH}>Show every pair</a>
        </EmptyState>
      ) : (
        <NoPairYet />
      )}
      <PublishedTotals />
    </>
  )
}

function NoPairYet() {
  return (
    <EmptyState title="No pair to compare">
      A pair appears when a system that names its base, and that base, have published submissions on the same
      benchmark.
    </EmptyState>
  )
}
