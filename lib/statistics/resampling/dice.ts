/**
 * The dice every submission of a benchmark version shares.
 *
 * Replicate `b` must draw the same clusters for every submission, on every worker, in any order, so that the
 * difference of two stored replicate vectors is the paired bootstrap of their difference. The generator of a
 * replicate is therefore a function of (key, b) alone. The whole recipe, in unsigned 32-bit arithmetic:
 *
 *     mix(h):  h ^= h >> 16;  h *= 0x85ebca6b;  h ^= h >> 13;  h *= 0xc2b2ae35;  h ^= h >> 16
 *              (the finalizer of MurmurHash3, a bijection of 32-bit words)
 *     state:   s0 = mix(b  + key0 + 0x9e3779b9)
 *              s1 = mix(s0 + key1 + 0x9e3779b9)
 *              s2 = mix(s1 + key2 + 0x9e3779b9)
 *              s3 = mix(s2 + key3 + 0x9e3779b9);      all four 0: s0 = 1
 *     next:    r  = rotl(s1 * 5, 7) * 9;  t = s1 << 9
 *              s2 ^= s0;  s3 ^= s1;  s1 ^= s2;  s0 ^= s3;  s2 ^= t;  s3 = rotl(s3, 11)
 *              (xoshiro128**, Blackman and Vigna 2021)
 *     draw:    one of n units is floor(r * n / 2^32), for n <= 2^21 (then the product is exact in a double)
 *
 * The key is meant to be a hash: keys that differ in their last words only share the first draws of a replicate.
 * Each state word is a bijection of `b`, so no two replicates of a version start alike. The multiply-high draw
 * favours a unit over another by less than n / 2^32.
 *
 * Test vector: key `00112233445566778899aabbccddeeff`, replicate 7 has the state
 * 85a34a65 5daa85a1 30c64b49 2fdd5e33 and draws from n = 1000 the units 487 238 812 96 119 123.
 */
export type DiceKey = readonly [number, number, number, number]

/** Units one replicate can choose from: beyond it the draw would no longer be exact. */
export const maximumUnits = 2 ** 21

/**
 * The key of a benchmark version: the first 32 hexadecimal digits of its content hash as four big-endian words.
 *
 * @throws RangeError when `hex` does not begin with 32 hexadecimal digits
 */
export function diceKey(hex: string): DiceKey {
  if (!/^[0-9a-f]{32}/i.test(hex)) throw new RangeError(`need 32 hexadecimal digits, got "${hex}"`)
  const word = (i: number) => Number.parseInt(hex.slice(8 * i, 8 * i + 8), 16)
  return [word(0), word(1), word(2), word(3)]
}

/** Draws units of one replicate, one at a time: `draw(n)` is in 0 … n − 1. For hot loops see `sum-kernel`. */
export function replicateDice(key: DiceKey, replicate: number): (n: number) => number {
  let s0 = mix(replicate + key[0])
  let s1 = mix(s0 + key[1])
  let s2 = mix(s1 + key[2])
  let s3 = mix(s2 + key[3])
  if ((s0 | s1 | s2 | s3) === 0) s0 = 1

  return (n) => {
    const product = Math.imul(s1, 5)
    const random = Math.imul((product << 7) | (product >>> 25), 9) >>> 0
    const shifted = s1 << 9
    s2 ^= s0
    s3 ^= s1
    s1 ^= s2
    s0 ^= s3
    s2 ^= shifted
    s3 = (s3 << 11) | (s3 >>> 21)
    return Math.floor((random * n) / 2 ** 32)
  }
}

/** A uniform number in [0, 1) with 32 random bits, from the same dice: for simulation and Monte Carlo. */
export function uniformDice(key: DiceKey, stream = 0): () => number {
  const draw = replicateDice(key, stream)
  return () => draw(2 ** 32) / 2 ** 32
}

function mix(word: number): number {
  let h = (word + 0x9e3779b9) | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
