import { TerAlignment } from './ter-alignment'

const MAX_SHIFT_SIZE = 10
const MAX_SHIFT_DISTANCE = 50
const MAX_SHIFT_CANDIDATES = 1000

interface Shift {
  readonly start: number
  readonly length: number
  readonly target: number
  /** By how much it lowers the edit distance. */
  readonly gain: number
}

/**
 * Least number of edits (insertions, deletions, substitutions and shifts of blocks) that a greedy search finds between
 * two lists of word numbers: the search of TERCOM in sacreBLEU's form. With an empty reference every word is an edit.
 *
 * @see Snover et al. (2006); sacreBLEU 2.6.0, `lib_ter`
 */
export function terEdits(candidate: readonly number[], reference: readonly number[]): number {
  if (reference.length === 0) return candidate.length
  if (candidate.length === 0) return reference.length

  const alignment = new TerAlignment(candidate.length, reference)
  const least = leastDistance(candidate, reference)
  let words = candidate
  let shifts = 0
  let tried = 0
  for (;;) {
    const distance = alignment.align(words)
    // No order of these words is closer than this, so no shift can gain.
    if (distance === least) return shifts + distance
    const found = bestShift(words, reference, alignment, distance, tried)
    tried = found.tried
    if (found.shift === null || tried >= MAX_SHIFT_CANDIDATES) return shifts + distance
    words = shifted(words, found.shift)
    shifts++
  }
}

/** Words without a partner on the other side cost an edit in any order. */
function leastDistance(candidate: readonly number[], reference: readonly number[]): number {
  const left = new Map<number, number>()
  for (const word of reference) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of candidate) {
    const count = left.get(word) ?? 0
    if (count === 0) continue
    left.set(word, count - 1)
    shared++
  }
  return Math.max(candidate.length, reference.length) - shared
}

/**
 * The shift with the largest gain; among equals the longest, then the earliest block, then the earliest target. Null
 * when none gains. `tried` counts candidates looked at over all rounds; the search stops behind the pair of positions
 * with which it reaches the limit.
 */
function bestShift(
  words: readonly number[],
  reference: readonly number[],
  alignment: TerAlignment,
  distance: number,
  triedBefore: number,
): { shift: Shift | null; tried: number } {
  let best: Shift | null = null
  let tried = triedBefore
  const scratch = new Int32Array(words.length)
  for (let start = 0; start < words.length; start++) {
    const last = Math.min(reference.length - 1, start + MAX_SHIFT_DISTANCE)
    for (let at = Math.max(0, start - MAX_SHIFT_DISTANCE); at <= last; at++) {
      for (let length = 1; length <= MAX_SHIFT_SIZE; length++) {
        const [wordEnd, referenceEnd] = [start + length, at + length]
        if (wordEnd > words.length || referenceEnd > reference.length) break
        if (words[wordEnd - 1] !== reference[referenceEnd - 1]) break
        if (!mayMove(alignment, start, at, length)) continue

        let previousTarget = -1
        for (let offset = -1; offset < length; offset++) {
          const target = at + offset === -1 ? 0 : alignment.aligned[at + offset]! + 1
          if (target === previousTarget) continue
          previousTarget = target
          tried++
          const shift = gainOf(words, { start, length, target, gain: 0 }, alignment, distance, best, scratch)
          if (shift !== null) best = shift
        }
        if (tried >= MAX_SHIFT_CANDIDATES) return { shift: best, tried }
      }
    }
  }
  return { shift: best, tried }
}

/** Both blocks must hold an error, and the block must not be aligned with itself already. */
function mayMove(alignment: TerAlignment, start: number, at: number, length: number): boolean {
  const { candidateErrors, referenceErrors, aligned } = alignment
  if (candidateErrors[start + length] === candidateErrors[start]) return false
  if (referenceErrors[at + length] === referenceErrors[at]) return false
  return aligned[at]! < start || aligned[at]! >= start + length
}

/** The shift with its gain where it is to be preferred to the best so far, else null. */
function gainOf(
  words: readonly number[],
  shift: Shift,
  alignment: TerAlignment,
  distance: number,
  best: Shift | null,
  scratch: Int32Array,
): Shift | null {
  const needed = best === null ? 1 : isPreferred(shift, best) ? best.gain : best.gain + 1
  writeShifted(words, shift, scratch)
  const kept = Math.min(shift.start, shift.target)
  const limit = distance - needed
  const after = alignment.distance(scratch, kept, changedEnd(shift, words.length), limit)
  return after > limit ? null : { ...shift, gain: distance - after }
}

/** Between shifts of equal gain. */
function isPreferred(shift: Shift, best: Shift): boolean {
  if (shift.length !== best.length) return shift.length > best.length
  if (shift.start !== best.start) return shift.start < best.start
  return shift.target < best.target
}

function shifted(words: readonly number[], shift: Shift): number[] {
  const moved = new Int32Array(words.length)
  writeShifted(words, shift, moved)
  return [...moved]
}

/** Where words are in their old place again. */
function changedEnd({ start, length, target }: Shift, words: number): number {
  if (target < start) return start + length
  return target > start + length ? target : Math.min(words, length + target)
}

/** Before its place, behind its end, or within: then the block goes `target` words on. */
function writeShifted(words: readonly number[], shift: Shift, to: Int32Array): void {
  const { start, length, target } = shift
  const end = start + length
  const back = target < start
  const changed = Math.max(end, changedEnd(shift, words.length))
  let at = 0
  for (let i = 0; i < (back ? target : start); i++) to[at++] = words[i]!
  if (back) for (let i = start; i < end; i++) to[at++] = words[i]!
  for (let i = back ? target : end; i < (back ? start : changed); i++) to[at++] = words[i]!
  if (!back) for (let i = start; i < end; i++) to[at++] = words[i]!
  for (let i = changed; i < words.length; i++) to[at++] = words[i]!
}
