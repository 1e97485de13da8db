import { binomialDraw } from '../distributions/binomial-draw'
import { type DiceKey, uniformDice } from './dice'

export interface GroupedOptions {
  readonly key: DiceKey
  /** How many instances share each vector of statistics. */
  readonly sizes: readonly number[]
  readonly replicates: number
  /** The metric from how often each group was drawn. */
  readonly evaluate: (counts: Float64Array) => number | null
}

/**
 * Bootstrap replicates of instances that fall into few groups of equal statistics: how often each group is drawn is
 * multinomial, so a replicate costs one binomial number per group instead of one draw per instance. Exact in
 * distribution, but not the shared dice: for figures looked at once (a slice, a table of discordance), never to be
 * subtracted from stored replicates.
 *
 * @returns NaN where the metric is undefined
 */
export function groupedReplicates({ key, sizes, replicates, evaluate }: GroupedOptions): Float64Array {
  const n = sizes.reduce((sum, size) => sum + size, 0)
  const random = uniformDice(key)
  const counts = new Float64Array(sizes.length)
  const values = new Float64Array(replicates)
  for (let b = 0; b < replicates; b++) {
    let draws = n
    let left = n
    for (let g = 0; g < sizes.length; g++) {
      const size = sizes[g] as number
      const count = size === left ? draws : binomialDraw(draws, size / left, random)
      counts[g] = count
      draws -= count
      left -= size
    }
    values[b] = evaluate(counts) ?? Number.NaN
  }
  return values
}
