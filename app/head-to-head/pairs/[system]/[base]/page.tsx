import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { shownPair } from '@/app/_server/head-to-head'
import { Downloads } from '@/components/head-to-head/downloads'
import { PartForest } from '@/components/head-to-head/part-forest'
import { PartNotes } from '@/components/head-to-head/part-notes'
import { Switches } from '@/components/head-to-head/switches'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { PageHeader } from '@/components/ui/page-header'
import { countOf } from '@/lib/format/count'
import { headToHeadSearch, parseHeadToHeadQuery } from '@/lib/leaderboard/head-to-head-query'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/head-to-head/pairs/[system]/[base]'>

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const board = await shownPair(parseHeadToHeadQuery({}), await params)
  const [pair] = board?.pairs ?? []
  return pair ? { title: `${pair.system.name} against ${pair.base.name}` } : {}
}

/** One adapted system against what it is held against, on every benchmark that both are on. */
export default async function PairPage({ params, searchParams }: Props) {
  const names = await params
  const query = parseHeadToHeadQuery(await searchParams)
  const everything = await shownPair(parseHeadToHeadQuery({}), names)
  const board = await shownPair(query, names)
  const [pair] = board?.pairs ?? everything?.pairs ?? []
  if (!pair) notFound()
  const { system, base, relation } = pair
  const path = `/head-to-head/pairs/${names.system}/${names.base}`
  const search = headToHeadSearch(query)
  return (
    <>
      {(board ?? everything)?.isDemonstration && <DemonstrationNotice />}
      <PageHeader
        title={`${system.name} against ${base.name}`}
        crumbs={[{ label: 'Head to head', href: `/head-to-head${search}` }]}
        lead={
          <p>
            {relation === 'base'
              ? `${base.name} is the model that ${system.name} was adapted from.`
              : `${base.name} is a general model declared as a counterpart of ${system.name}, not the one it was adapted from.`}
          </p>
        }
        actions={
          <LinkButton href={`/compare?systems=${system.slug},${base.slug}`}>
            Compare down to the instance
          </LinkButton>
        }
      />
      <div className="mb-4 flex flex-wrap items-center gap-2.5">
        <Switches path={path} query={query} />
        <div className="ml-auto">
          <Downloads path={`/api/v1${path}`} search={search} withPlot />
        </div>
      </div>
      {board ? (
        <>
          <p className="mb-4 text-lg">
            {board.totals.win.count} better, {board.totals.tie.count} tied, {board.totals.loss.count} worse,
            of {countOf(board.totals.comparisons, 'benchmark')}.
          </p>
          <PartForest
            board={board}
            label={`${system.name} minus ${base.name}, by benchmark`}
            rowTitle="Benchmark"
            ahead={[`${base.name} ahead`, `${system.name} ahead`]}
            name={({ benchmark }) => benchmark.title}
            shown={({ benchmark, cell }) => (
              <a
                href={`/compare?a=${cell.submissionId}&b=${cell.againstSubmissionId}`}
                className="plain-link"
              >
                {benchmark.title}
              </a>
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
