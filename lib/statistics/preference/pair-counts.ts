/** Who was preferred: the system shown first, the one shown second, or neither. */
export type Preferred = 'first' | 'second' | 'tie'

/** One comparison of two systems, by their numbers from 0. */
export interface Battle {
  readonly first: number
  readonly second: number
  readonly preferred: Preferred
}

/** What the battles between two systems came to; i < j. */
export interface PairCount {
  readonly i: number
  readonly j: number
  readonly winsI: number
  readonly winsJ: number
  readonly ties: number
}

export interface PairCounts {
  readonly systems: number
  /** Only pairs that met. */
  readonly pairs: readonly PairCount[]
}

/**
 * Battles counted by pair; the order of sides is forgotten (see `sidePreference`).
 *
 * @param systems how many there are; battles name them 0 … systems − 1
 */
export function countPairs(systems: number, battles: Iterable<Battle>): PairCounts {
  const wins = new Float64Array(systems * systems)
  const ties = new Float64Array(systems * systems)
  for (const { first, second, preferred } of battles) {
    const at = first * systems + second
    if (preferred === 'first') wins[at] = (wins[at] as number) + 1
    else if (preferred === 'tie') ties[at] = (ties[at] as number) + 1
    else {
      const back = second * systems + first
      wins[back] = (wins[back] as number) + 1
    }
  }
  return pairsOfMatrices(systems, wins, ties)
}

/** @param wins of row over column; @param ties in either order; both `systems` × `systems`, row by row */
export function pairsOfMatrices(
  systems: number,
  wins: ArrayLike<number>,
  ties: ArrayLike<number>,
): PairCounts {
  const pairs: PairCount[] = []
  for (let i = 0; i < systems; i++)
    for (let j = i + 1; j < systems; j++) {
      const [forth, back] = [i * systems + j, j * systems + i]
      const pair = {
        i,
        j,
        winsI: wins[forth] as number,
        winsJ: wins[back] as number,
        ties: (ties[forth] as number) + (ties[back] as number),
      }
      if (pair.winsI + pair.winsJ + pair.ties > 0) pairs.push(pair)
    }
  return { systems, pairs }
}

/** Ties as half a win to both. */
export const tiesAsHalfWins = ({ systems, pairs }: PairCounts): PairCounts => ({
  systems,
  pairs: pairs.map(({ i, j, winsI, winsJ, ties }) => ({
    i,
    j,
    winsI: winsI + ties / 2,
    winsJ: winsJ + ties / 2,
    ties: 0,
  })),
})

/** Ties forgotten. */
export const withoutTies = ({ systems, pairs }: PairCounts): PairCounts => ({
  systems,
  pairs: pairs.filter(({ winsI, winsJ }) => winsI + winsJ > 0).map((pair) => ({ ...pair, ties: 0 })),
})
