import { z } from 'zod'
import { decodeMask } from '../segmentation/mask'
import { segmentationScores } from '../segmentation/segmentation-scores'
import type { Task } from '../task'

const params = z.strictObject({
  /** Voxels of one lesion touch by face (6), by edge too (18) or by corner too (26). */
  connectivity: z.union([z.literal(6), z.literal(18), z.literal(26)]).default(26),
})
const size = z.int().positive()
const mask = z
  .strictObject({
    shape: z.tuple([size, size, size]),
    voxelVolume: z.number().positive(),
    runs: z.array(z.int().nonnegative()),
  })
  .refine(
    ({ shape: [x, y, z], runs }) => runs.reduce((sum, run) => sum + run, 0) === x * y * z,
    'the runs must fill the volume',
  )

type MaskValue = z.infer<typeof mask>

/**
 * Masks of lesions in images. A mask is its shape, the volume of a voxel in mm³ and the lengths of alternating runs of
 * background and lesion.
 *
 * Statistics: count, then the case's own Dice, absolute volume difference (ml), absolute difference of lesion counts and
 * lesion-wise F1. Without a prediction nothing was found: Dice and F1 are 0 even where gold is empty.
 */
export const segmentation: Task<z.infer<typeof params>, MaskValue, MaskValue> = {
  id: 'segmentation',
  title: 'Lesion segmentation',
  description:
    'Masks are compared voxel by voxel (Dice, volume) and lesion by lesion: a gold lesion is found when any predicted voxel lies in it, a predicted lesion is false when it touches no gold voxel. Both masks empty counts as perfect. A mask of another shape is unreadable.',
  source: "Hernandez Petzsche et al. 2022 (ISLES'22), evaluation code 31b7c8c2",
  params,
  gold: mask,
  prediction: mask,
  layout: () => ['count', 'dice', 'volume-difference', 'lesion-count-difference', 'lesion-f1'],
  metrics: ['dice', 'volume-difference', 'lesion-count-difference', 'lesion-f1'],
  isReadable: (_, gold, predicted) => gold.shape.every((length, axis) => length === predicted.shape[axis]),
  score({ connectivity }, gold, predicted) {
    const reference = decodeMask(gold)
    const found = predicted
      ? decodeMask(predicted)
      : { ...reference, voxels: new Uint8Array(reference.voxels.length) }
    const scores = segmentationScores(reference, found, connectivity)
    return [
      1,
      predicted ? scores.dice : 0,
      scores.volumeDifference,
      Math.abs(scores.goldLesions - scores.predictedLesions),
      predicted ? scores.lesionF1 : 0,
    ]
  },
}
