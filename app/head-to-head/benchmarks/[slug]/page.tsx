import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { shownBenchmark } from '@/app/_server/head-to-head'
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
import { relationInWords } from '@/lib/leaderboard/head-to-head-words'

export const dynamic = 'force-dynamic'

type Props = PageProps<'/head-to-head/benchmarks/[slug]'>

const everyPair = parseHeadToHeadQuery({ adapted: 'any' })

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const board = await shownBenchmark(everyPair, (await params).slug)
  const [benchmark] = board?.columns ?? []
  if (!benchmark) return {}
  return {
    title: `Head to head on ${benchmark.title}`,
    description: `Each adapted system against the model it came from, question by question, on ${benchmark.title}.`,
  }
}

/** Every adapted system against what it is held against, on one benchmark. */
export default async function BenchmarkPairsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const query = { ...parseHeadToHeadQuery(await searchParams), metric: null }
  const everything = await shownBenchmark(everyPair, slug)
  const board = await shownBenchmark(query, slug)
  const [benchmark] = everything?.columns ?? board?.columns ?? []
  if (!benchmark) notFound()
  const path = `/head-to-head/benchmarks/${slug}`
  const search = headToHeadSearch(query)
  return (
    <>
      {(board ?? everything)?.isDemonstration && <DemonstrationNotice />}
      <PageHeader
        title={`Head to head on ${benchmark.title}`}
        crumbs={[{ label: 'Head to head', href: `/head-to-head${search}` }]}
        lead={<p>Each adapted system against the model it came from, or a counterpart named beside it.</p>}
        actions={<LinkButton href={`/benchmarks/${slug}`}>The whole board</LinkButton>}
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
            of {countOf(board.totals.comparisons, 'pair')}.
          </p>
          <PartForest
            board={board}
            label={`Adapted systems minus what they are held against, ${benchmark.title}`}
            rowTitle="Adapted system"
            ahead={['base ahead', 'adapted ahead']}
            name={({ pair }) => `${pair.system.name} minus ${pair.base.name}`}
            shown={({ pair, cell }) => (
              <>
                <a
                  href={`/compare?a=${cell.submissionId}&b=${cell.againstSubmissionId}`}
                  className="plain-link [overflow-wrap:anywhere]"
                >
                  {pair.system.name}
                </a>
                <span className="block font-normal text-faint text-xs">{relationInWords(pair)}</span>
              </>
            )}
          />
          <PartNotes board={board} />
        </>
      ) : (
        <EmptyState title="No pair under these settings">
          <a href={`${path}?adapted=any`}>Show every pair</a>
        </EmptyState>
      )}
    </>
  )
}
