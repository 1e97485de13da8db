import { inflateSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { shared } from '@/lib/testing/shared'
import { decodeMask, encodeMask } from '../segmentation/mask'
import { readMetaImageMask } from '../segmentation/metaimage'
import { readNiftiMask } from '../segmentation/nifti'
import { segmentationScores } from '../segmentation/segmentation-scores'
import { segmentation } from '../tasks/segmentation'
import { evaluate } from './testing/evaluate'
import { dataBytes, reachAll } from './testing/reach'

reachAll("ISLES'22", ['isles22/'], (entry) => {
  const [gold, found] = [entry.gold[0]!, entry.predictions[0]!].map((file) =>
    readNiftiMask(dataBytes(file)),
  ) as [ReturnType<typeof readNiftiMask>, ReturnType<typeof readNiftiMask>]
  const instance = {
    id: 'case',
    gold: segmentation.gold.parse(encodeMask(gold)),
    prediction: segmentation.prediction.parse(encodeMask(found)),
  }
  const scores = segmentationScores(gold, found)
  const metric = entry.metric === 'avd' ? 'volume-difference' : entry.metric
  return {
    value: evaluate(segmentation, {}, [instance]).value(metric),
    n: 1,
    counts: {
      gold_components: scores.goldLesions,
      predicted_components: scores.predictedLesions,
      tp: scores.foundLesions,
      fp: scores.falseLesions,
      fn: scores.goldLesions - scores.foundLesions,
    },
  }
})

describe.skipIf(!shared)("the sample of the ISLES'22 evaluation container", () => {
  test('a MetaImage that holds the same voxels as the NIfTI file scores perfectly', () => {
    const sample = dataBytes('ie/isles22/docker-test/078446e3-21f5-437e-a579-5ebf8ce0bcb4.mha')
    const found = readMetaImageMask(sample, (packed) => inflateSync(packed))
    const golds = [1, 2, 3].map((n) =>
      readNiftiMask(dataBytes(`ie/isles22/docker-ground-truth/sub-strokecase000${n}_ses-0001_dwi.nii.gz`)),
    )
    const same = golds.filter((gold) => gold.shape.every((size, axis) => size === found.shape[axis]))
    const scores = same.map((gold) => segmentationScores(gold, found))
    expect(
      scores.some(
        ({ dice, lesionF1, volumeDifference }) => dice === 1 && lesionF1 === 1 && volumeDifference === 0,
      ),
    ).toBe(true)
  })

  test('a mask survives being written as runs', () => {
    const mask = readNiftiMask(dataBytes('ie/isles22/sub-strokecase0009_ses-0001_msk.nii.gz'))
    expect(decodeMask(encodeMask(mask)).voxels).toEqual(mask.voxels)
  })
})
