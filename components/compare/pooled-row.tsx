import type { ForestRow } from '@/components/charts/forest-plot'
import { formatCount } from '@/lib/format/count'
import { formatP } from '@/lib/format/p-value'
import { verdictWord } from '@/lib/format/verdict'
import type { PooledComparison } from '@/lib/leaderboard/pool-comparisons'

export interface Pool {
  against: { slug: string; name: string }
  benchmarks: readonly { slug: string; title: string }[]
  mismatches: readonly string[]
  comparison: PooledComparison
}

/** Several benchmarks as one set of questions, saying which. */
export function pooledRow(
  { against, benchmarks, mismatches, comparison }: Pool,
  namesOther: boolean,
): ForestRow {
  const { discordance, interval } = comparison
  const titles = benchmarks.map(({ title }) => title).join(', ')
  return {
    key: `pool ${against.slug} ${benchmarks.map(({ slug }) => slug).join(' ')}`,
    name: `Pooled: ${titles}, against ${against.name}`,
    label: (
      <>
        Pooled{namesOther && <span className="font-normal text-faint"> against {against.name}</span>}
        <span className="block font-normal text-faint text-xs">{titles}</span>
      </>
    ),
    difference: { value: discordance.difference, low: interval.low, high: interval.high },
    verdict: verdictWord(comparison.verdict),
    cells: [
      <span key="p" className="num whitespace-nowrap">
        {formatP(comparison.p)}
      </span>,
      <span key="n" className="num">
        {formatCount(discordance.n)}
        <span className="block text-faint text-xs">
          {formatCount(discordance.both + discordance.onlyA)} against{' '}
          {formatCount(discordance.both + discordance.onlyB)} right, only one right{' '}
          <span className="whitespace-nowrap">
            {formatCount(discordance.onlyA)} : {formatCount(discordance.onlyB)}
          </span>
        </span>
      </span>,
      <SettingsCell key="settings" mismatches={mismatches} />,
    ],
  }
}

/** Whether the two were run alike, or in what not. */
export function SettingsCell({ mismatches }: { mismatches: readonly string[] }) {
  return mismatches.length === 0 ? 'alike' : <span className="text-caution">{mismatches.join('; ')}</span>
}
