import type { Digest } from './digest'

/** Fractional parts of the cube roots of the first 64 primes, and of the square roots of the first eight (FIPS 180-4). */
const roundConstants = new Uint32Array(64)
const initialState = new Uint32Array(8)
{
  let found = 0
  for (let candidate = 2; found < 64; candidate++) {
    let isPrime = true
    for (let factor = 2; factor * factor <= candidate; factor++) if (candidate % factor === 0) isPrime = false
    if (!isPrime) continue
    if (found < 8) initialState[found] = (candidate ** (1 / 2) % 1) * 2 ** 32
    roundConstants[found++] = (candidate ** (1 / 3) % 1) * 2 ** 32
  }
}

/**
 * SHA-256 of bytes that come in chunks. A browser's own digest wants the whole file in memory, and only on pages
 * served by https.
 *
 * @see FIPS 180-4
 */
export function sha256(): Digest {
  const state = initialState.slice()
  const schedule = new Uint32Array(64)
  const block = new Uint8Array(64)
  const words = new DataView(block.buffer)
  let filled = 0
  let length = 0

  function compress(bytes: DataView, offset: number): void {
    for (let i = 0; i < 16; i++) schedule[i] = bytes.getUint32(offset + i * 4)
    for (let i = 16; i < 64; i++) {
      const early = schedule[i - 15]!
      const late = schedule[i - 2]!
      const s0 = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3)
      const s1 = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10)
      schedule[i] = (schedule[i - 16]! + s0 + schedule[i - 7]! + s1) | 0
    }
    let a = state[0]!
    let b = state[1]!
    let c = state[2]!
    let d = state[3]!
    let e = state[4]!
    let f = state[5]!
    let g = state[6]!
    let h = state[7]!
    for (let i = 0; i < 64; i++) {
      const big1 = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25)
      const t1 = (h + big1 + ((e & f) ^ (~e & g)) + roundConstants[i]! + schedule[i]!) | 0
      const big0 = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22)
      const t2 = (big0 + ((a & b) ^ (a & c) ^ (b & c))) | 0
      h = g
      g = f
      f = e
      e = (d + t1) | 0
      d = c
      c = b
      b = a
      a = (t1 + t2) | 0
    }
    const sums = [a, b, c, d, e, f, g, h]
    for (let i = 0; i < 8; i++) state[i] = state[i]! + sums[i]!
  }

  function update(bytes: Uint8Array): void {
    length += bytes.length
    let at = 0
    if (filled > 0) {
      at = Math.min(64 - filled, bytes.length)
      block.set(bytes.subarray(0, at), filled)
      filled += at
      if (filled < 64) return
      compress(words, 0)
      filled = 0
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (; at + 64 <= bytes.length; at += 64) compress(view, at)
    block.set(bytes.subarray(at))
    filled = bytes.length - at
  }

  function hex(): string {
    const bits = BigInt(length) * 8n
    const padding = new Uint8Array((filled < 56 ? 56 : 120) - filled + 8)
    padding[0] = 0x80
    new DataView(padding.buffer).setBigUint64(padding.length - 8, bits)
    update(padding)
    return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('')
  }

  return { update, hex }
}

const rotate = (word: number, by: number): number => (word >>> by) | (word << (32 - by))
