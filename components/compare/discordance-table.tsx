import Link from 'next/link'
import type { ReactNode } from 'react'
import { formatCount, formatShare } from '@/lib/format/count'
import type { DiscordanceCell } from '@/lib/leaderboard/compare-query'
import type { Discordance } from '@/lib/statistics/comparison/discordance'

interface DiscordanceTableProps {
  nameA: string
  nameB: string
  discordance: Discordance
  /** Address of the instances behind a cell; null where gold is not public. */
  href: ((cell: DiscordanceCell) => string) | null
  current: DiscordanceCell | null
}

/** How right answers fall together on the same instances; each cell opens what is behind it. */
export function DiscordanceTable({ nameA, nameB, discordance, href, current }: DiscordanceTableProps) {
  const total = discordance.both + discordance.onlyA + discordance.onlyB + discordance.neither
  const counts: Record<DiscordanceCell, number> = {
    both: discordance.both,
    'only-a': discordance.onlyA,
    'only-b': discordance.onlyB,
    neither: discordance.neither,
  }
  const cell = (which: DiscordanceCell, decides: boolean): ReactNode => {
    const content = (
      <>
        <span className="num block font-[560] text-xl">{formatCount(counts[which])}</span>
        <span className="num text-faint text-xs">{formatShare(counts[which], total)}</span>
      </>
    )
    const style = `block h-full px-5 py-3 ${decides ? 'bg-accent-wash' : ''}`
    return (
      <td className="border border-line p-0 text-center">
        {href ? (
          <Link
            href={href(which)}
            aria-current={current === which || undefined}
            className={`${style} no-underline hover:underline aria-[current]:outline-2 aria-[current]:outline-accent aria-[current]:outline`}
          >
            {content}
          </Link>
        ) : (
          <span className={style}>{content}</span>
        )}
      </td>
    )
  }
  return (
    <table className="border-collapse" aria-label="How right answers fall together">
      <thead>
        <tr className="text-faint text-sm">
          <td />
          <th scope="col" className="px-4 py-1.5 font-medium">
            {nameB} right
          </th>
          <th scope="col" className="px-4 py-1.5 font-medium">
            {nameB} wrong
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="pr-4 text-right font-medium text-faint text-sm">
            {nameA} right
          </th>
          {cell('both', false)}
          {cell('only-a', true)}
        </tr>
        <tr>
          <th scope="row" className="pr-4 text-right font-medium text-faint text-sm">
            {nameA} wrong
          </th>
          {cell('only-b', true)}
          {cell('neither', false)}
        </tr>
      </tbody>
    </table>
  )
}
