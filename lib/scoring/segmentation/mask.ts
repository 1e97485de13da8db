/** A binary volume: which voxels belong to the structure. */
export interface Mask {
  readonly shape: readonly [x: number, y: number, z: number]
  /** Volume of one voxel in cubic millimetres. */
  readonly voxelVolume: number
  /** One byte per voxel, 0 or 1, x running fastest. */
  readonly voxels: Uint8Array
}

/** A mask as plain JSON: lengths of runs in storage order, first of background, then alternating. */
export interface EncodedMask {
  readonly shape: readonly [number, number, number]
  readonly voxelVolume: number
  readonly runs: readonly number[]
}

export function encodeMask({ shape, voxelVolume, voxels }: Mask): EncodedMask {
  const runs: number[] = []
  let value = 0
  let length = 0
  for (const voxel of voxels) {
    if (voxel !== value) {
      runs.push(length)
      value = voxel
      length = 0
    }
    length++
  }
  return { shape, voxelVolume, runs: [...runs, length] }
}

/** @throws RangeError when the runs do not fill the volume */
export function decodeMask({ shape, voxelVolume, runs }: EncodedMask): Mask {
  const size = shape[0] * shape[1] * shape[2]
  const filled = runs.reduce((sum, run) => sum + run, 0)
  if (filled !== size) throw new RangeError(`the runs hold ${filled} voxels, the volume ${size}`)
  const voxels = new Uint8Array(size)
  let at = 0
  runs.forEach((run, i) => {
    if (i % 2 === 1) voxels.fill(1, at, at + run)
    at += run
  })
  return { shape, voxelVolume, voxels }
}
