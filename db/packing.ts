/** A column as the database keeps it: `width` bytes a value, little-endian. */
export interface PackedColumn {
  /** 1: unsigned integers up to 255; 8: float64. */
  readonly width: 1 | 8
  readonly packed: Uint8Array
}

/**
 * Packs one value per instance: a byte each where all of them are whole numbers from 0 to 255, else eight.
 * NaN and infinities keep their place in eight bytes.
 */
export function packColumn(values: ArrayLike<number>): PackedColumn {
  if (values instanceof Uint8Array) return { width: 1, packed: values }
  const bytes = new Uint8Array(values.length)
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    bytes[i] = value
    // a byte array wraps and cuts what it cannot hold
    if (bytes[i] !== value) return { width: 8, packed: packFloats(values) }
  }
  return { width: 1, packed: bytes }
}

/** @throws RangeError when the bytes are no whole number of values of that width */
export function unpackColumn({ width, packed }: { width: number; packed: Uint8Array }): ArrayLike<number> {
  if (width === 1) return packed
  if (width === 8) return unpackFloats(packed)
  throw new RangeError(`no column is packed ${width} bytes a value`)
}

/** Eight little-endian bytes a value, whatever the machine; replicate vectors are kept so. NaN marks undefined ones. */
export function packFloats(values: ArrayLike<number>): Uint8Array {
  const packed = new Uint8Array(8 * values.length)
  if (isLittleEndian) new Float64Array(packed.buffer).set(values)
  else {
    const view = new DataView(packed.buffer)
    for (let i = 0; i < values.length; i++) view.setFloat64(8 * i, values[i] as number, true)
  }
  return packed
}

/** @throws RangeError when the bytes are no whole number of values */
export function unpackFloats(packed: Uint8Array): Float64Array {
  if (packed.length % 8 !== 0) throw new RangeError(`${packed.length} bytes hold no whole number of float64`)
  // the driver's buffers begin anywhere, a Float64Array only at a multiple of eight: hence the copy
  const { buffer } = new Uint8Array(packed)
  const values = new Float64Array(buffer)
  if (!isLittleEndian) {
    const view = new DataView(buffer)
    for (let i = 0; i < values.length; i++) values[i] = view.getFloat64(8 * i, true)
  }
  return values
}

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1
