import { type Connectivity, connectedComponents } from './components'
import type { Mask } from './mask'

export interface SegmentationScores {
  /** 2|A∩B| / (|A| + |B|); 1 where both are empty. */
  readonly dice: number
  /** Absolute difference of volumes in millilitres. */
  readonly volumeDifference: number
  readonly goldLesions: number
  readonly predictedLesions: number
  /** Gold lesions touched by any predicted voxel. */
  readonly foundLesions: number
  /** Predicted lesions that touch no gold voxel. */
  readonly falseLesions: number
  /** found / (found + (missed + false) / 2); 1 where neither side has a lesion. */
  readonly lesionF1: number
}

/**
 * Scores of a predicted mask as ISLES'22 computes them. Lesions are connected components.
 *
 * @throws TypeError when the two volumes differ in shape
 * @see Hernandez Petzsche et al. 2022
 */
export function segmentationScores(
  gold: Mask,
  predicted: Mask,
  connectivity: Connectivity = 26,
): SegmentationScores {
  if (gold.shape.some((size, axis) => size !== predicted.shape[axis]))
    throw new TypeError(`a volume of ${predicted.shape.join(' × ')} against ${gold.shape.join(' × ')}`)
  let shared = 0
  let goldSize = 0
  let size = 0
  for (let i = 0; i < gold.voxels.length; i++) {
    goldSize += gold.voxels[i]!
    size += predicted.voxels[i]!
    shared += gold.voxels[i]! & predicted.voxels[i]!
  }
  const goldLesions = connectedComponents(gold, connectivity)
  const lesions = connectedComponents(predicted, connectivity)
  const touchedGold = new Set<number>()
  const touching = new Set<number>()
  for (let i = 0; i < gold.voxels.length; i++) {
    if (!gold.voxels[i] || !predicted.voxels[i]) continue
    touchedGold.add(goldLesions.labels[i]!)
    touching.add(lesions.labels[i]!)
  }
  const found = touchedGold.size
  const missed = goldLesions.count - found
  const wrong = lesions.count - touching.size
  return {
    dice: goldSize + size === 0 ? 1 : (2 * shared) / (goldSize + size),
    volumeDifference: (Math.abs(goldSize - size) * gold.voxelVolume) / 1000,
    goldLesions: goldLesions.count,
    predictedLesions: lesions.count,
    foundLesions: found,
    falseLesions: wrong,
    lesionF1: goldLesions.count + lesions.count === 0 ? 1 : found / (found + (missed + wrong) / 2),
  }
}
