import { database } from '@/app/_server/database'
import { BoardExcerpt } from '@/components/home/board-excerpt'
import { HonestComparison } from '@/components/home/honest-comparison'
import { Jobs } from '@/components/home/jobs'
import { LinkButton } from '@/components/ui/link-button'
import { benchmarkBoard } from '@/db/queries/boards'
import { type BoardListing, listBoards } from '@/db/queries/boards-list'
import { medicalPairs } from '@/db/queries/boards-medical-pairs'
import { countOf, formatCount } from '@/lib/format/count'
import { parseBoardQuery } from '@/lib/leaderboard/board-query'

const EXCERPT_ROWS = 6
const PAIRS = 6

export default async function Home() {
  const [{ boards }, pairs] = await Promise.all([listBoards(database()), medicalPairs(database(), PAIRS)])
  const fullest = [...boards].sort(byInterest)[0]
  const board = fullest
    ? await benchmarkBoard(database(), fullest.slug, parseBoardQuery({}), { pageSize: EXCERPT_ROWS })
    : null
  const submissions = boards.reduce((sum, { submissions }) => sum + submissions, 0)
  return (
    <>
      <div className="grid items-center gap-x-14 gap-y-10 pt-4 lg:grid-cols-[1fr_1.25fr] lg:pt-10">
        <div>
          <h1 className="text-3xl sm:text-4xl">Rankings that say what the data can tell apart</h1>
          <p className="mt-5 max-w-[52ch] text-lg text-soft">
            Rounds is a public leaderboard for biomedical language models. Every score carries its interval,
            every rank is the set of ranks the data cannot rule out, and every medical system stands beside
            the model it came from.
          </p>
          <div className="mt-7 flex flex-wrap gap-3">
            <LinkButton href="/benchmarks" variant="primary">
              Read the boards
            </LinkButton>
            <LinkButton href="/submit">Submit predictions</LinkButton>
          </div>
          {submissions > 0 && (
            <p className="mt-6 text-faint text-sm">
              {formatCount(submissions)} published submissions on {countOf(boards.length, 'benchmark')}.
            </p>
          )}
        </div>
        {board && board.rows.length > 0 && <BoardExcerpt board={board} />}
      </div>
      <Jobs />
      <HonestComparison pairs={pairs} />
    </>
  )
}

/** What is not made up before what is, then the fuller board. */
const byInterest = (a: BoardListing, b: BoardListing) =>
  Number(a.submissions === 0) - Number(b.submissions === 0) ||
  Number(a.isDemonstration) - Number(b.isDemonstration) ||
  b.submissions - a.submissions
