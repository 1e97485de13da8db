import type { RowRank } from '@/lib/leaderboard/board'

/** A rank set, its first number strong: `1–8`. */
export function RankSet({ rank }: { rank: RowRank | null }) {
  if (!rank) {
    return (
      <span className="text-faint">
        <span aria-hidden="true">–</span>
        <span className="sr-only">not ranked</span>
      </span>
    )
  }
  return (
    <span className="num whitespace-nowrap">
      <strong className="font-[600]">{rank.low}</strong>
      {rank.high > rank.low && <span className="text-faint">–{rank.high}</span>}
    </span>
  )
}
