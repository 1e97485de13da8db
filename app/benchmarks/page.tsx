import type { Metadata } from 'next'
import { database } from '@/app/_server/database'
import { BoardList } from '@/components/leaderboard/board-list'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { listBoards } from '@/db/queries/boards-list'

export const metadata: Metadata = {
  title: 'Boards',
  description: 'Every benchmark on Rounds, by suite, with what its board says.',
}

const isMadeUp = ({ isDemonstration }: { isDemonstration: boolean }) => isDemonstration

export default async function BenchmarksPage() {
  const { suites, boards } = await listBoards(database())
  const inOrder = suites
    .map((suite) => ({ suite, members: boards.filter((board) => board.suite === suite.slug) }))
    .filter(({ members }) => members.length > 0)
    // what is made up stands after what is not
    .sort((a, b) => Number(a.members.every(isMadeUp)) - Number(b.members.every(isMadeUp)))
  const loose = boards.filter(({ suite }) => suite === null)
  return (
    <>
      <PageHeader
        title="Boards"
        lead={<p>Each benchmark has a board; benchmarks that are reported together share a suite.</p>}
      />
      {boards.length === 0 && (
        <EmptyState title="No benchmark is loaded">
          An operator adds one with <code>rounds benchmark add</code>.
        </EmptyState>
      )}
      {inOrder.map(({ suite, members }) => (
        <section key={suite.slug} className="mt-10 first-of-type:mt-4">
          <div className="mb-2 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h2 className="text-xl">
              <a href={`/suites/${suite.slug}`} className="plain-link">
                {suite.title}
              </a>
            </h2>
            <a href={`/suites/${suite.slug}`} className="text-sm">
              Board of the suite
            </a>
          </div>
          <p className="mb-3 max-w-[76ch] text-soft">{suite.summary}</p>
          <BoardList label={`Benchmarks of ${suite.title}`} boards={members} />
        </section>
      ))}
      {loose.length > 0 && (
        <section className="mt-10">
          <h2 className="mb-2 text-xl">On their own</h2>
          <BoardList label="Benchmarks without a suite" boards={loose} />
        </section>
      )}
    </>
  )
}
