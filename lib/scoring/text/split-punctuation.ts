const DOT = 0x2e
const COMMA = 0x2c
const HYPHEN = 0x2d
const SPACE = 0x20

/** ASCII punctuation that always stands alone: all but `'`, `-`, `.` and `,` (which depend on their neighbours). */
const alone = new Uint8Array(128)
for (const [from, to] of ['{~', '[`', ' &', '(+', ':@', '//'])
  for (let unit = from!.charCodeAt(0); unit <= to!.charCodeAt(0); unit++) alone[unit] = 1

let first = new Uint16Array(4096)
let second = new Uint16Array(4096)

/**
 * The punctuation rules shared by sacreBLEU's `13a` and `zh`, as four passes in order: ASCII punctuation apart;
 * `.` and `,` apart unless a digit precedes; then unless a digit follows; `-` apart after a digit.
 * Each pass goes on behind what it matched, as `re.sub` does: in `a...` the second dot has no character before it left.
 */
export function splitPunctuation(text: string): string {
  reserve(text.length * 8)
  let length = separateAlone(text, first)
  length = separateAfterNonDigit(first, length, second)
  length = separateBeforeNonDigit(second, length, first)
  length = separateHyphens(first, length, second)
  return decode(second, length)
}

/** A pass at most doubles what it reads, the first at most triples it; spaces it added are not separated again. */
function reserve(units: number): void {
  if (first.length >= units) return
  first = new Uint16Array(units * 2)
  second = new Uint16Array(units * 2)
}

function separateAlone(text: string, to: Uint16Array): number {
  let at = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit < 128 && alone[unit] === 1) {
      to[at++] = SPACE
      to[at++] = unit
      to[at++] = SPACE
    } else to[at++] = unit
  }
  return at
}

function separateAfterNonDigit(from: Uint16Array, length: number, to: Uint16Array): number {
  let at = 0
  for (let i = 0; i < length; i++) {
    const unit = from[i]!
    to[at++] = unit
    if (isDigit(unit) || i + 1 >= length || !isDotOrComma(from[i + 1]!)) continue
    to[at++] = SPACE
    to[at++] = from[++i]!
    to[at++] = SPACE
  }
  return at
}

function separateBeforeNonDigit(from: Uint16Array, length: number, to: Uint16Array): number {
  let at = 0
  for (let i = 0; i < length; i++) {
    const unit = from[i]!
    if (!isDotOrComma(unit) || i + 1 >= length || isDigit(from[i + 1]!)) {
      to[at++] = unit
      continue
    }
    to[at++] = SPACE
    to[at++] = unit
    to[at++] = SPACE
    to[at++] = from[++i]!
  }
  return at
}

function separateHyphens(from: Uint16Array, length: number, to: Uint16Array): number {
  let at = 0
  for (let i = 0; i < length; i++) {
    const unit = from[i]!
    to[at++] = unit
    if (!isDigit(unit) || i + 1 >= length || from[i + 1] !== HYPHEN) continue
    to[at++] = SPACE
    to[at++] = from[++i]!
    to[at++] = SPACE
  }
  return at
}

const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isDotOrComma = (unit: number): boolean => unit === DOT || unit === COMMA

const CHUNK = 8192

function decode(units: Uint16Array, length: number): string {
  let text = ''
  for (let from = 0; from < length; from += CHUNK)
    text += String.fromCharCode.apply(
      null,
      units.subarray(from, Math.min(length, from + CHUNK)) as unknown as number[],
    )
  return text
}
