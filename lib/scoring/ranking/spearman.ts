import { meanRanks } from './order'
import { pearson } from './pearson'

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank.
 *
 * @returns in [-1, 1]; null for fewer than two values or when either side is constant
 * @throws TypeError when the lists differ in length
 */
export const spearman = (x: ArrayLike<number>, y: ArrayLike<number>): number | null =>
  pearson(meanRanks(x), meanRanks(y))
