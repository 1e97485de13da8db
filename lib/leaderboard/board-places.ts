import { rankAnalysis } from '../statistics/ranks/rank-sets'
import { definedOrNull } from './order'

export interface Entrant {
  readonly id: string
  /** The primary metric; null or NaN never ranks. */
  readonly value: number | null
  /** Stored replicates of the metric from replicate 0, all of the version's dice; null where there are none. */
  readonly replicates: ArrayLike<number> | null
  /** Why it is shown without a rank, in words; null where it ranks. */
  readonly unrankedBecause: string | null
}

export interface BoardPlace {
  readonly id: string
  readonly rank: number | null
  /** Simultaneous confidence set of the rank; null without a rank. */
  readonly rankLow: number | null
  readonly rankHigh: number | null
}

export interface BoardPlaces {
  /** One per entrant, in their order. */
  readonly places: readonly BoardPlace[]
  /** How many are ranked. */
  readonly entrants: number
  /** Replicates the rank sets rest on: fewer than stored ones on a large board. */
  readonly replicates: number
}

/** Systems times systems times replicates that one refresh may look at. */
const workLimit = 1e8

/**
 * How many of `stored` replicates the rank sets of a board of this size use, and so how many need loading: all up to
 * 100 entrants, a thousand from 317 on. A page that shows rank sets says so from this.
 */
export const rankReplicates = (entrants: number, stored: number): number =>
  Math.min(stored, Math.max(1000, Math.floor(workLimit / Math.max(1, entrants) ** 2)))

interface BoardPlacesOptions {
  readonly higherIsBetter: boolean
  /** Instances, or clusters of them: with few of them the sets are made a little wider. Left out where many benchmarks are behind a value. */
  readonly units?: number
  readonly level?: number
}

/**
 * Places on a board: rank with ties sharing it, and the ranks the data cannot rule out, together right with
 * probability `level`. An entrant without usable replicates (none stored, an infinite value) ranks by its value and
 * is told apart from nobody.
 */
export function boardPlaces(
  entrants: readonly Entrant[],
  { higherIsBetter, units, level = 0.95 }: BoardPlacesOptions,
): BoardPlaces {
  const estimates = entrants.map(({ value, unrankedBecause }) =>
    unrankedBecause === null ? definedOrNull(value) : null,
  )
  const length = entrants.reduce(
    (least, { replicates }, i) =>
      estimates[i] === null || replicates === null ? least : Math.min(least, replicates.length),
    Number.POSITIVE_INFINITY,
  )
  const undefinedVector = new Float64Array(Number.isFinite(length) ? length : 0).fill(Number.NaN)
  const { sets, replicates } = rankAnalysis({
    estimates,
    replicates: entrants.map((entrant, i) =>
      entrant.replicates === null || !Number.isFinite(estimates[i]) ? undefinedVector : entrant.replicates,
    ),
    higherIsBetter,
    ...(units === undefined ? {} : { units }),
    level,
    simultaneous: true,
  })
  const ranked = estimates.filter((value) => value !== null).length
  const places = entrants.map(({ id }, i): BoardPlace => {
    const set = sets[i] ?? null
    if (set === null) return { id, rank: null, rankLow: null, rankHigh: null }
    const isUsable = replicates > 0 && Number.isFinite(estimates[i])
    return {
      id,
      rank: set.rank,
      rankLow: isUsable ? Math.min(set.low, set.rank) : 1,
      rankHigh: isUsable ? Math.max(set.high, set.rank) : ranked,
    }
  })
  return { places, entrants: ranked, replicates }
}
