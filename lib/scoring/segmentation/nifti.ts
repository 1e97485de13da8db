import type { Mask } from './mask'

const headerLength = 348

type Read = (view: DataView, at: number, little: boolean) => number

/** Voxel types of NIfTI-1, by code: bytes per voxel and how to read one. */
const types: Readonly<Record<number, readonly [bytes: number, read: Read]>> = {
  2: [1, (view, at) => view.getUint8(at)],
  256: [1, (view, at) => view.getInt8(at)],
  4: [2, (view, at, little) => view.getInt16(at, little)],
  512: [2, (view, at, little) => view.getUint16(at, little)],
  8: [4, (view, at, little) => view.getInt32(at, little)],
  768: [4, (view, at, little) => view.getUint32(at, little)],
  16: [4, (view, at, little) => view.getFloat32(at, little)],
  64: [8, (view, at, little) => view.getFloat64(at, little)],
  1024: [8, (view, at, little) => Number(view.getBigInt64(at, little))],
}

/**
 * The label volume of a single-file NIfTI-1 image as a mask of its voxels above 0.
 *
 * @param bytes the file, already decompressed
 * @throws TypeError when it is no NIfTI-1 file, has more than three dimensions, or is cut short
 */
export function readNiftiMask(bytes: Uint8Array): Mask {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < headerLength) throw new TypeError('shorter than a NIfTI-1 header')
  const little = view.getInt32(0, true) === headerLength
  if (!little && view.getInt32(0, false) !== headerLength) throw new TypeError('no NIfTI-1 header')
  const magic = String.fromCharCode(...bytes.subarray(344, 347))
  if (magic !== 'n+1') throw new TypeError('no single-file NIfTI-1 image (header and voxels in one file)')
  const size = (axis: number) => Math.max(1, view.getInt16(40 + 2 * axis, little))
  const spacing = (axis: number) => Math.abs(view.getFloat32(76 + 4 * axis, little))
  if ([4, 5, 6, 7].some((axis) => view.getInt16(40, little) >= axis && size(axis) > 1))
    throw new TypeError('a mask has three dimensions at most')
  const code = view.getInt16(70, little)
  const type = types[code]
  if (!type) throw new TypeError(`voxels of type ${code} are not supported`)
  const shape = [size(1), size(2), size(3)] as const
  const count = shape[0] * shape[1] * shape[2]
  const start = view.getFloat32(108, little)
  const slope = view.getFloat32(112, little)
  const intercept = slope === 0 ? 0 : view.getFloat32(116, little)
  const [width, read] = type
  if (start + count * width > bytes.length) throw new TypeError('the file ends before its last voxel')
  const voxels = new Uint8Array(count)
  for (let i = 0; i < count; i++)
    voxels[i] = read(view, start + i * width, little) * (slope || 1) + intercept > 0 ? 1 : 0
  return { shape, voxelVolume: spacing(1) * spacing(2) * spacing(3), voxels }
}
