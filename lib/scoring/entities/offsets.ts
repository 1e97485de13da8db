/**
 * What an offset counts. Corpora mean Unicode code points; JavaScript counts UTF-16 units, some files count bytes,
 * BC2GM counts characters that are not white space.
 */
export type OffsetUnit = 'code-points' | 'utf-16' | 'bytes' | 'non-whitespace'

export type Span = readonly [start: number, end: number]

/** Places of one text in every unit, so that spans can be carried from one unit to another. */
export class OffsetSpaces {
  /** For each code point boundary (0 … length) its offset in the unit. */
  readonly #boundaries: Record<OffsetUnit, Uint32Array>

  constructor(text: string) {
    const points = [...text]
    const boundaries = {
      'code-points': new Uint32Array(points.length + 1),
      'utf-16': new Uint32Array(points.length + 1),
      bytes: new Uint32Array(points.length + 1),
      'non-whitespace': new Uint32Array(points.length + 1),
    }
    points.forEach((point, i) => {
      boundaries['code-points'][i + 1] = i + 1
      boundaries['utf-16'][i + 1] = boundaries['utf-16'][i]! + point.length
      boundaries.bytes[i + 1] = boundaries.bytes[i]! + byteLength(point.codePointAt(0)!)
      boundaries['non-whitespace'][i + 1] = boundaries['non-whitespace'][i]! + (/\s/u.test(point) ? 0 : 1)
    })
    this.#boundaries = boundaries
  }

  /**
   * A half-open span in another unit. White space at its edges is left out where `from` does not count it.
   *
   * @returns null when an end lies outside the text or inside a character
   */
  convert([start, end]: Span, from: OffsetUnit, to: OffsetUnit): Span | null {
    const first = this.#boundary(start, from, 'last')
    const last = this.#boundary(end, from, 'first')
    if (first === null || last === null) return null
    const target = this.#boundaries[to]
    return [target[first]!, target[last]!]
  }

  /** The code point boundary at an offset; of several (white space is not counted) the first or the last. */
  #boundary(offset: number, unit: OffsetUnit, which: 'first' | 'last'): number | null {
    const boundaries = this.#boundaries[unit]
    const found = which === 'first' ? boundaries.indexOf(offset) : boundaries.lastIndexOf(offset)
    return found < 0 ? null : found
  }
}

const byteLength = (point: number): number => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
