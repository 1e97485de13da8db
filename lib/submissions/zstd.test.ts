import { describe, expect, test } from 'vitest'
import { Zstd } from './zstd'

/** A frame of blocks that each repeat one byte: four bytes of input a block. */
function frame(blocks: number, blockSize: number, windowLog: number): Uint8Array {
  const bytes = [0x28, 0xb5, 0x2f, 0xfd, 0x00, (windowLog - 10) << 3]
  for (let block = 0; block < blocks; block++) {
    const header = (blockSize << 3) | (1 << 1) | (block === blocks - 1 ? 1 : 0)
    bytes.push(header & 255, (header >> 8) & 255, (header >> 16) & 255, 0x20)
  }
  return Uint8Array.from(bytes)
}

function unpack(data: Uint8Array): number {
  let length = 0
  const zstd = new Zstd((piece) => {
    length += piece.length
  })
  for (let from = 0; from < data.length; from += 2048) zstd.push(data.subarray(from, from + 2048))
  return length
}
const full = 128 * 1024

test('full blocks are unpacked, in the windows that logs are written with', () => {
  for (const windowLog of [17, 21, 23]) expect(unpack(frame(100, full, windowLog))).toBe(100 * full)
})

describe('what is made to be slow is given up soon', () => {
  test.each<[string, () => Uint8Array]>([
    ['a large window', () => frame(1000, full, 27)],
    ['a larger one', () => frame(1000, full, 31)],
    ['tiny blocks in a window', () => frame(20_000, 1, 23)],
    ['many frames', () => Buffer.concat(Array.from({ length: 5000 }, () => frame(1, 1, 23)))],
  ])('%s', (_, made) => {
    const data = made()
    const startedAt = performance.now()
    expect(() => unpack(data)).toThrow(RangeError)
    expect(performance.now() - startedAt).toBeLessThan(3000)
  })
})
