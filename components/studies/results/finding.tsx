import { Verdict } from '@/components/leaderboard/verdict'
import type { Finding } from '@/lib/studies/results/finding'

const signs = { higher: '▲', lower: '▼' } as const

/** What a contrast says of the first arm: a verdict, or, on an axis without a direction, only which is the larger number. */
export function FindingWord({ finding }: { finding: Finding | null }) {
  if (finding === null) return <span className="text-faint">not tested</span>
  if (finding === 'higher' || finding === 'lower')
    return (
      <span className="whitespace-nowrap font-[560]">
        <span aria-hidden="true" className="text-[0.68em]">
          {signs[finding]}
        </span>{' '}
        {finding}
      </span>
    )
  return <Verdict verdict={finding} />
}
