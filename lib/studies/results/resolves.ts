import { detectableDifference } from '../../statistics/comparison/verdict'
import { normalCritical } from '../../statistics/distributions/normal'
import { quantileSorted } from '../../statistics/resampling/quantile'
import type { AnalysisView } from '../analysis/analysis'
import type { ArmPair } from './arm-pairs'
import { contrastOn } from './contrast'

/**
 * The difference in shares that a study like this one would find with 80 % power, from the widths of its own intervals
 * of differences: the median over its axes, before any correction for their number.
 *
 * @returns a proportion; null where no two arms are compared by shares
 */
export function resolvesOf({ axes }: AnalysisView, pair: ArmPair | null, level: number): number | null {
  if (!pair) return null
  const sizes = axes.flatMap((axis) => {
    const contrast = contrastOn(axis, pair, level)
    if (contrast?.unit !== 'proportion' || !contrast.difference.interval) return []
    const { low, high } = contrast.difference.interval
    const standardError = (high - low) / 2 / normalCritical(level)
    // arms that agree everywhere say nothing of how much they could differ
    return standardError > 0 ? [detectableDifference(standardError, 1 - level)] : []
  })
  return sizes.length === 0 ? null : quantileSorted(Float64Array.from(sizes).sort(), 0.5)
}
