import { PREDICTED } from '../scores/predicted'

interface Answers {
  readonly layout: readonly string[]
  readonly columns: readonly ArrayLike<number>[]
}

/**
 * Positions for which both files have a prediction, ascending; null when that is every position, so that nothing
 * needs restricting.
 *
 * @throws RangeError when the two are not over the same number of instances
 */
export function bothAnswered(a: Answers, b: Answers): Int32Array | null {
  const n = a.columns[0]?.length ?? 0
  if (n !== (b.columns[0]?.length ?? 0))
    throw new RangeError(
      `${n} instances against ${b.columns[0]?.length ?? 0}: not the same benchmark version`,
    )
  const [predictedA, predictedB] = [predictedColumn(a), predictedColumn(b)]
  const positions: number[] = []
  for (let i = 0; i < n; i++) if (predictedA[i] === 1 && predictedB[i] === 1) positions.push(i)
  return positions.length === n ? null : Int32Array.from(positions)
}

function predictedColumn({ layout, columns }: Answers): ArrayLike<number> {
  const column = columns[layout.indexOf(PREDICTED)]
  if (!column) throw new RangeError(`a stored score lacks the statistic "${PREDICTED}"`)
  return column
}
