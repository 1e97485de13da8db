/**
 * Longest common subsequences of sequences of word numbers, 32 cells of the table at a time. A row of the table grows
 * by 0 or 1 from cell to cell, so one bit per cell holds it: 0 where it grows.
 *
 * @see Crochemore et al. (2001); Hyyrö (2004), Bit-parallel LCS-length computation revisited
 */

let localNumber = new Int32Array(1024)
let masks = new Uint32Array(4096)
let rows = new Uint32Array(1024)

/**
 * Length of the longest common subsequence.
 *
 * @param a, b integers from 0 up; they index a table, so they should be dense
 */
export function lcsLength(a: readonly number[], b: readonly number[]): number {
  const words = Math.ceil(b.length / 32)
  fillRows(a, b, words, 0)
  return growths(0, b.length)
}

/**
 * Marks which positions of `a` lie on the longest common subsequence with `b` that rouge_score walks back to: matches
 * go diagonally, otherwise left (dropping a word of `b`) only where the left cell is strictly larger, else up.
 *
 * @param marks set to 1 at `offset` + position; others are left as they are
 */
export function markLcs(a: readonly number[], b: readonly number[], marks: Uint8Array, offset: number): void {
  const words = Math.ceil(b.length / 32)
  fillRows(a, b, words, words)
  let [i, j] = [a.length, b.length]
  let cell = growths(i * words, j)
  while (cell > 0) {
    const above = growths((i - 1) * words, j)
    const grows = growsAt(i * words, j)
    if (a[i - 1] === b[j - 1]) {
      marks[offset + i - 1] = 1
      cell--
      i--
      j--
    } else if (cell > above && grows === 0) {
      // the cell grew from the one above but not from the left one, which is thus the larger
      j--
    } else {
      cell = above
      i--
    }
  }
}

/** Rows 0 … a.length of the table, `stride` words apart; with stride 0 each overwrites the one before. */
function fillRows(a: readonly number[], b: readonly number[], words: number, stride: number): void {
  maskPositions(b, words)
  const size = words + stride * a.length
  // room to grow for lines, but not the double of what whole documents need
  if (rows.length < size) rows = new Uint32Array(size < 1 << 20 ? size * 2 : size)
  rows.fill(0xffffffff, 0, words)
  let row = 0
  for (const symbol of a) {
    const local = symbol < localNumber.length ? localNumber[symbol]! : 0
    if (local > 0) step(row, row + stride, (local - 1) * words, words)
    else if (stride > 0) rows.copyWithin(row + stride, row, row + words)
    row += stride
  }
  for (const symbol of b) localNumber[symbol] = 0
}

/** For every symbol the bits of its positions; symbols are renumbered from 1 meanwhile. */
function maskPositions(symbols: readonly number[], words: number): void {
  let distinct = 0
  for (let i = 0; i < symbols.length; i++) {
    const symbol = symbols[i]!
    if (symbol >= localNumber.length) localNumber = enlarged(localNumber, new Int32Array(2 * (symbol + 1)))
    let local = localNumber[symbol]!
    if (local === 0) {
      local = ++distinct
      localNumber[symbol] = local
      if (masks.length < local * words) masks = enlarged(masks, new Uint32Array(2 * local * words))
      masks.fill(0, (local - 1) * words, local * words)
    }
    masks[(local - 1) * words + (i >>> 5)]! |= 1 << (i & 31)
  }
}

/** V ← (V + (V ∧ M)) ∨ (V ∧ ¬M), with the carry from word to word. */
function step(from: number, to: number, mask: number, words: number): void {
  let carry = 0
  for (let w = 0; w < words; w++) {
    const v = rows[from + w]!
    const m = masks[mask + w]!
    const sum = v + ((v & m) >>> 0) + carry
    carry = sum > 0xffffffff ? 1 : 0
    rows[to + w] = sum | 0 | (v & ~m)
  }
}

/** 1 where the row grows with its j-th column, j from 1. */
const growsAt = (row: number, j: number): number => (~rows[row + ((j - 1) >>> 5)]! >>> ((j - 1) & 31)) & 1

/** The table's value at column j of a row: how often it grew. */
function growths(row: number, j: number): number {
  let count = 0
  for (let w = 0; w < j >>> 5; w++) count += bitCount(~rows[row + w]!)
  const rest = j & 31
  return rest === 0 ? count : count + bitCount(~rows[row + (j >>> 5)]! & ((1 << rest) - 1))
}

function bitCount(bits: number): number {
  let x = bits - ((bits >>> 1) & 0x55555555)
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333)
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function enlarged<Items extends Int32Array | Uint32Array>(from: Items, to: Items): Items {
  to.set(from)
  return to
}
