import { meanRanks } from './order'
import { centredMoments } from './pearson'

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties sharing their mean rank.
 *
 * @returns in [-1, 1]; null for fewer than two values or when either side is constant
 * @throws TypeError when the lists differ in length
 */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const moments = centredMoments(meanRanks(x), meanRanks(y))
  if (moments === null) return null
  // ranks are halves of whole numbers: one square root makes perfect orders exactly 1
  return Math.min(1, Math.max(-1, moments.xy / Math.sqrt(moments.xx * moments.yy)))
}
