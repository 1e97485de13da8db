import type { Mask } from './mask'

type Read = (view: DataView, at: number, little: boolean) => number

const types: Readonly<Record<string, readonly [bytes: number, read: Read]>> = {
  MET_UCHAR: [1, (view, at) => view.getUint8(at)],
  MET_CHAR: [1, (view, at) => view.getInt8(at)],
  MET_USHORT: [2, (view, at, little) => view.getUint16(at, little)],
  MET_SHORT: [2, (view, at, little) => view.getInt16(at, little)],
  MET_UINT: [4, (view, at, little) => view.getUint32(at, little)],
  MET_INT: [4, (view, at, little) => view.getInt32(at, little)],
  MET_FLOAT: [4, (view, at, little) => view.getFloat32(at, little)],
  MET_DOUBLE: [8, (view, at, little) => view.getFloat64(at, little)],
}

/**
 * The label volume of a MetaImage file (.mha, voxels in the same file) as a mask of its voxels above 0.
 *
 * @param inflate undoes zlib compression, which most files use
 * @throws TypeError when the header lacks what is needed or the file is cut short
 */
export function readMetaImageMask(bytes: Uint8Array, inflate: (packed: Uint8Array) => Uint8Array): Mask {
  const fields = new Map<string, string>()
  let at = 0
  while (!fields.has('ElementDataFile')) {
    const end = bytes.indexOf(10, at)
    if (end < 0) throw new TypeError('the header has no ElementDataFile')
    const line = String.fromCharCode(...bytes.subarray(at, end))
    const [name = '', value = ''] = line.split('=').map((part) => part.trim())
    fields.set(name, value)
    at = end + 1
  }
  if (fields.get('ElementDataFile') !== 'LOCAL') throw new TypeError('the voxels are in another file')
  const numbers = (name: string) => (fields.get(name) ?? '').split(/\s+/).map(Number)
  const [x = 1, y = 1, z = 1] = numbers('DimSize')
  const type = types[fields.get('ElementType') ?? '']
  if (!type) throw new TypeError(`voxels of type ${fields.get('ElementType')} are not supported`)
  const packed = bytes.subarray(at)
  const data = fields.get('CompressedData') === 'True' ? inflate(packed) : packed
  const [width, read] = type
  if (x * y * z * width > data.length) throw new TypeError('the file ends before its last voxel')
  const little = fields.get('BinaryDataByteOrderMSB') !== 'True'
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const voxels = Uint8Array.from({ length: x * y * z }, (_, i) => (read(view, i * width, little) > 0 ? 1 : 0))
  const voxelVolume = numbers('ElementSpacing').reduce((product, spacing) => product * spacing, 1)
  return { shape: [x, y, z], voxelVolume, voxels }
}
