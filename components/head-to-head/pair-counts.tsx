import { VerdictSign } from '@/components/leaderboard/verdict'
import type { HeadToHeadPair } from '@/lib/leaderboard/head-to-head'
import { outcomes } from '@/lib/leaderboard/head-to-head-totals'
import { outcomeWords } from '@/lib/leaderboard/head-to-head-words'
import { outcomeVerdicts } from './outcome-verdicts'

/** How many of a pair's cells are better, tied and worse. */
export function PairCounts({ pair }: { pair: HeadToHeadPair }) {
  const cells = [...pair.cells.values()]
  return (
    <span className="num inline-flex gap-2.5 whitespace-nowrap text-sm">
      {outcomes.map((outcome) => (
        <span key={outcome}>
          <VerdictSign verdict={outcomeVerdicts[outcome]} />{' '}
          {cells.filter((cell) => cell.outcome === outcome).length}
          <span className="sr-only"> {outcomeWords[outcome]}</span>
        </span>
      ))}
    </span>
  )
}
