import type { ForestRow } from '@/components/charts/forest-plot'
import { formatCount } from '@/lib/format/count'
import { ABSENT } from '@/lib/format/number'
import { formatP } from '@/lib/format/p-value'
import { verdictWord } from '@/lib/format/verdict'
import type { PooledComparison } from '@/lib/leaderboard/pool-comparisons'

export interface Pool {
  against: { slug: string; name: string }
  benchmarks: readonly { slug: string; title: string }[]
  mismatches: readonly string[]
  comparison: PooledComparison
}

export interface RowOptions {
  namesOther: boolean
  /** Whether there is a column for p over all comparisons. */
  isOneOfMany: boolean
  showsSettings: boolean
}

/** Several benchmarks as one set of questions, saying which; no test of its own beside those of its parts. */
export function pooledRow(
  { against, benchmarks, mismatches, comparison }: Pool,
  { namesOther, isOneOfMany, showsSettings }: RowOptions,
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
      isOneOfMany && (
        <span key="over all" className="text-faint">
          {ABSENT}
        </span>
      ),
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
      showsSettings && <SettingsCell key="settings" mismatches={mismatches} />,
    ].filter((cell) => cell !== false),
  }
}

/** Whether the two were run alike, or in what not. */
export function SettingsCell({ mismatches }: { mismatches: readonly string[] }) {
  return mismatches.length === 0 ? 'alike' : <span className="text-caution">{mismatches.join('; ')}</span>
}
