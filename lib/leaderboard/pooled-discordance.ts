import type { Discordance } from '../statistics/comparison/discordance'
import { mcnemarExact } from '../statistics/comparison/mcnemar'

export interface PooledDiscordance extends Discordance {
  readonly n: number
  /** Share of A's right answers minus that of B's. */
  readonly difference: number
  /** Exact two-sided McNemar test. */
  readonly p: number
}

/**
 * Two systems' right answers over several benchmarks taken as one set of questions, as papers report "MMLU" from its
 * subjects. A benchmark counts by its number of questions; a suite's aggregate, which weighs benchmarks alike, is
 * another thing.
 *
 * @returns null when there is no question
 */
export function pooledDiscordance(tables: readonly Discordance[]): PooledDiscordance | null {
  const sum = (part: keyof Discordance) => tables.reduce((total, table) => total + table[part], 0)
  const pooled = { both: sum('both'), onlyA: sum('onlyA'), onlyB: sum('onlyB'), neither: sum('neither') }
  const n = pooled.both + pooled.onlyA + pooled.onlyB + pooled.neither
  if (n === 0) return null
  return {
    ...pooled,
    n,
    difference: (pooled.onlyA - pooled.onlyB) / n,
    p: mcnemarExact(pooled.onlyA, pooled.onlyB),
  }
}
