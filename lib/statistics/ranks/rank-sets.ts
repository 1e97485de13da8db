import { leastDefinedShare } from '../resampling/interval'
import { differenceScales } from './difference-scales'
import { type RankSet, ranks } from './rank'
import { type RankBounds, rankBounds, stepdownComparisons } from './stepdown'

export interface RankOptions {
  /** The metric of each system; null where there is no score. */
  readonly estimates: readonly (number | null)[]
  /** Replicate vectors of the systems, all from replicate 0 of the same dice; one without is never told apart. */
  readonly replicates: readonly (ArrayLike<number> | null)[]
  readonly higherIsBetter: boolean
  /** Units that were resampled (instances or clusters): with it the sets are widened for what few of them leave open. */
  readonly units?: number
  readonly level?: number
  /** True: the sets hold together with probability `level`; false: each on its own. */
  readonly simultaneous?: boolean
  readonly stepdown?: boolean
}

export interface RankAnalysis {
  /** One per system, null where the estimate is. */
  readonly sets: readonly (RankSet | null)[]
  /** Whether system i was found better than system j. */
  readonly isBetter: (i: number, j: number) => boolean
  /** Replicates that were used. */
  readonly replicates: number
}

/** Pairs times replicates looked at in one pass; beyond it the first replicates stand for all. */
const workLimit = 5e8
const leastReplicates = 1000

/**
 * Confidence sets for the ranks of a board from stored replicate vectors: with probability `level` every system's
 * true rank lies in its set. Ties share a rank, systems without a score get none and count for none, and a system
 * with no replicates, or fewer than nine in ten defined, is never told apart.
 *
 * With many systems only the first replicates are used, never fewer than 1,000 (of 10,000 all are used up to 316
 * systems, of 1,000 systems the first 1,000); `replicates` of the result says how many.
 *
 * @see Mogstad, Romano, Shaikh and Wilhelm (2024), Review of Economic Studies 91, the bootstrap version
 */
export function rankAnalysis(options: RankOptions): RankAnalysis {
  const { higherIsBetter, level = 0.95, simultaneous = true, stepdown = true } = options
  const scored: number[] = []
  options.estimates.forEach((estimate, i) => {
    if (estimate !== null) scored.push(i)
  })
  const size = scored.length
  const sign = higherIsBetter ? 1 : -1
  const estimates = Float64Array.from(scored, (i) => sign * (options.estimates[i] as number))
  const vectors = scored.map((i) => options.replicates[i] ?? [])
  const kept = vectors.filter(({ length }) => length > 0)
  const stored = kept.reduce((least, { length }) => Math.min(least, length), Number.POSITIVE_INFINITY)
  const affordable = Math.max(leastReplicates, Math.floor(workLimit / Math.max(1, size ** 2)))
  const replicates = Number.isFinite(stored) ? Math.min(stored, affordable) : 0

  const draws = new Float64Array(replicates * size)
  vectors.forEach((vector, i) => {
    const usable = definedShare(vector, replicates) >= leastDefinedShare
    for (let b = 0; b < replicates; b++)
      draws[b * size + i] = usable ? sign * (vector[b] as number) - (estimates[i] as number) : Number.NaN
  })
  const shared = {
    estimates,
    draws,
    scales: differenceScales(draws, size),
    side: 'two-sided',
    level,
    stepdown,
    degrees: options.units === undefined ? null : options.units - 1,
  } as const
  const all = scored.map((_, i) => i)
  const families = simultaneous ? [all] : all.map((i) => [i])
  const found = stepdownComparisons(shared, families).map(({ better }) => better)
  const together = simultaneous ? rankBounds(found[0] ?? [], size, 'two-sided') : null
  const bounds = all.map((i) => (together ?? rankBounds(found[i] ?? [], size, 'two-sided'))[i])
  const better = new Set(found.flat())

  const position = new Map(scored.map((system, i) => [system, i]))
  return {
    sets: ranks(options.estimates, higherIsBetter).map((rank, system) =>
      rank === null ? null : { rank, ...(bounds[position.get(system) as number] as RankBounds) },
    ),
    isBetter: (i, j) => {
      const a = position.get(i)
      const b = position.get(j)
      return a !== undefined && b !== undefined && better.has(a * size + b)
    },
    replicates,
  }
}

/** The sets of `rankAnalysis` alone. */
export const rankSets = (options: RankOptions): readonly (RankSet | null)[] => rankAnalysis(options).sets

function definedShare(vector: ArrayLike<number>, length: number): number {
  let defined = 0
  for (let b = 0; b < Math.min(length, vector.length); b++) if (!Number.isNaN(vector[b])) defined++
  return length === 0 ? 0 : defined / length
}
