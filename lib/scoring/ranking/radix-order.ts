/** Bits of a key that one pass looks at: a table of counts that stays in the processor's fastest cache. */
const DIGIT_BITS = 11
const BUCKETS = 1 << DIGIT_BITS
/** Passes over the upper half of a number: sign, exponent and 20 bits of its fraction. */
const PASSES = 3
/** A longer run of numbers that agree in all of these is sorted by comparing. */
const LONGEST_INSERTION = 24

/**
 * Positions of the values in ascending order; equal values keep their order, −0 equals 0, NaN stands at the end. A radix
 * sort of the upper halves of the numbers, whose few disorders are then put right by comparing: several times as fast as
 * sorting with a comparator.
 *
 * @see Knuth, The Art of Computer Programming 3, section 5.2.5
 */
export function radixOrder(values: ArrayLike<number>): Uint32Array<ArrayBuffer> {
  const n = values.length
  const keys = upperHalves(values)
  const counts = digitCounts(keys)
  let order: Uint32Array<ArrayBuffer> = new Uint32Array(n)
  for (let i = 0; i < n; i++) order[i] = i
  let target: Uint32Array<ArrayBuffer> = new Uint32Array(n)
  for (let pass = 0; pass < PASSES; pass++) {
    const places = counts.subarray(pass * BUCKETS, (pass + 1) * BUCKETS)
    if (!sumUp(places, n)) continue // all alike in these bits
    const shift = pass * DIGIT_BITS
    for (let at = 0; at < n; at++) {
      const i = order[at]!
      const digit = (keys[i]! >>> shift) & (BUCKETS - 1)
      target[places[digit]!++] = i
    }
    const swap = order
    order = target
    target = swap
  }
  settleLowerHalves(values, keys, order)
  return order
}

/** The upper 32 bits of each number, changed so that they order as unsigned numbers do. */
function upperHalves(values: ArrayLike<number>): Uint32Array {
  const n = values.length
  const floats = new Float64Array(n)
  for (let i = 0; i < n; i++) floats[i] = values[i]! + 0 // -0 becomes 0
  const words = new Uint32Array(floats.buffer)
  const upper = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0 // of the machine's byte order
  const keys = new Uint32Array(n)
  for (let i = 0; i < n; i++) {
    const word = words[2 * i + upper]!
    keys[i] = word >>> 31 === 1 ? ~word : word | 0x80000000
    if (Number.isNaN(floats[i])) keys[i] = 0xffffffff
  }
  return keys
}

/** How often each digit occurs in each pass, in one reading. */
function digitCounts(keys: Uint32Array): Uint32Array {
  const counts = new Uint32Array(PASSES * BUCKETS)
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!
    counts[key & (BUCKETS - 1)]! += 1
    counts[BUCKETS + ((key >>> DIGIT_BITS) & (BUCKETS - 1))]! += 1
    counts[2 * BUCKETS + (key >>> (2 * DIGIT_BITS))]! += 1
  }
  return counts
}

/** Counts to the places where each digit's numbers begin. @returns false where one digit has all */
function sumUp(places: Uint32Array, n: number): boolean {
  let before = 0
  for (let digit = 0; digit < BUCKETS; digit++) {
    const count = places[digit]!
    if (count === n) return false
    places[digit] = before
    before += count
  }
  return true
}

/** Sorts each run of numbers whose upper halves agree; the runs themselves are in order. */
function settleLowerHalves(values: ArrayLike<number>, keys: Uint32Array, order: Uint32Array): void {
  const n = order.length
  for (let start = 0; start < n; ) {
    const key = keys[order[start]!]!
    let end = start + 1
    let isSorted = true
    while (end < n && keys[order[end]!] === key) {
      if (values[order[end]!]! < values[order[end - 1]!]!) isSorted = false
      end++
    }
    if (!isSorted) {
      if (end - start > LONGEST_INSERTION)
        order.subarray(start, end).sort((a, b) => values[a]! - values[b]! || a - b)
      else insertionSort(values, order, start, end)
    }
    start = end
  }
}

function insertionSort(values: ArrayLike<number>, order: Uint32Array, start: number, end: number): void {
  for (let at = start + 1; at < end; at++) {
    const i = order[at]!
    const value = values[i]!
    let to = at
    for (; to > start && values[order[to - 1]!]! > value; to--) order[to] = order[to - 1]!
    order[to] = i
  }
}
