import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { database } from '@/app/_server/database'
import { sensitivityOf } from '@/app/_server/suite-sensitivity'
import { DemonstrationNotice } from '@/components/leaderboard/demonstration-notice'
import { Sentence } from '@/components/leaderboard/sentence'
import { SuiteExportLinks } from '@/components/leaderboard/suite-export-links'
import { SuiteFilters } from '@/components/leaderboard/suite-filters'
import { SuiteMethod } from '@/components/leaderboard/suite-method'
import { SuiteSensitivity } from '@/components/leaderboard/suite-sensitivity'
import { SuiteTable } from '@/components/leaderboard/suite-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Facts } from '@/components/ui/facts'
import { PageHeader } from '@/components/ui/page-header'
import { suiteBoard } from '@/db/queries/boards-suite'
import { formatCount } from '@/lib/format/count'
import { aggregateInWords } from '@/lib/leaderboard/aggregate-words'
import { parseSuiteQuery, suiteView } from '@/lib/leaderboard/suite-query'
import { suiteSentence } from '@/lib/leaderboard/suite-sentence'

type Props = PageProps<'/suites/[slug]'>

const boardOf = cache((slug: string) => suiteBoard(database(), slug))

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const board = await boardOf((await params).slug)
  return board ? { title: board.suite.title, description: board.suite.summary } : {}
}

export default async function SuitePage({ params, searchParams }: Props) {
  const board = await boardOf((await params).slug)
  if (!board) notFound()
  const query = parseSuiteQuery(await searchParams)
  const rows = suiteView(board, query)
  const { suite } = board
  const sensitivity = await sensitivityOf(board)
  return (
    <>
      {board.isDemonstration && <DemonstrationNotice />}
      <PageHeader
        title={suite.title}
        crumbs={[{ label: 'Boards', href: '/benchmarks' }]}
        lead={<p>{suite.summary}</p>}
      />
      <Facts
        facts={[
          { term: 'Benchmarks', value: formatCount(suite.benchmarks.length) },
          {
            term: 'Instances',
            value: formatCount(board.columns.reduce((sum, column) => sum + column.instanceCount, 0)),
          },
          { term: 'Aggregate', value: aggregateInWords[suite.aggregate] },
          { term: 'Incomplete rows', value: 'have no aggregate' },
        ]}
      />
      <Sentence sentence={suiteSentence(board)} />
      {board.absent.length > 0 && (
        <p className="mb-4 text-soft text-sm">
          Not loaded on this instance, so that no row is complete: {board.absent.join(', ')}.
        </p>
      )}
      <div id="board" className="scroll-mt-4">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-x-5 gap-y-2">
          <SuiteFilters slug={suite.slug} query={query} rows={board.rows} />
          <SuiteExportLinks slug={suite.slug} query={query} />
        </div>
        {rows.length > 0 ? (
          <SuiteTable board={board} rows={rows} query={query} />
        ) : (
          <EmptyState title={board.rows.length === 0 ? 'Nobody has submitted yet' : 'Nothing matches'}>
            {board.rows.length > 0 && <a href={`/suites/${suite.slug}#board`}>Show the whole board</a>}
          </EmptyState>
        )}
      </div>
      <SuiteMethod suite={suite} />
      {sensitivity && <SuiteSensitivity board={board} found={sensitivity} />}
    </>
  )
}
