import { isPythonSpace } from './python-string'

const HYPHEN = 0x2d

/** ASCII punctuation that always stands alone: all but `'`, `-`, `.` and `,` (which depend on their neighbours). */
const aloneAscii = new Uint8Array(128)
for (const [from, to] of ['{~', '[`', ' &', '(+', ':@', '//'])
  for (let unit = from!.charCodeAt(0); unit <= to!.charCodeAt(0); unit++) aloneAscii[unit] = 1

/**
 * The words of a line under the punctuation rules shared by sacreBLEU's `13a` and `zh`. Those are four substitutions
 * in order: ASCII punctuation apart; `.` and `,` apart unless a digit precedes; then unless a digit follows; `-` apart
 * after a digit. As each goes on behind what it matched, marks of a run (`..`, `.,`) are taken in pairs, the first
 * together with the character before it unless that is a digit; only an unpaired last mark can stay with a digit.
 *
 * @param padded whether a space stands before the line and behind it; the first and last mark of a line see it
 * @param isAlone further characters beyond ASCII that stand alone
 */
export function splitPunctuation(
  line: string,
  padded: boolean,
  isAlone: ((unit: number) => boolean) | null = null,
): string[] {
  const words: string[] = []
  let start = 0
  const end = (at: number) => {
    if (at > start) words.push(line.slice(start, at))
  }
  for (let i = 0; i < line.length; i++) {
    const unit = line.charCodeAt(i)
    if (isLetterOrDigit(unit)) continue
    if (isDotOrComma(unit)) {
      const last = lastOfRun(line, i)
      const before = i > 0 ? isDigit(line.charCodeAt(i - 1)) : !padded
      const after = last + 1 < line.length ? isDigit(line.charCodeAt(last + 1)) : !padded
      const unpaired = before === ((last - i) % 2 === 0)
      if (last === i && unpaired && after) continue
      end(i)
      const stays = unpaired && after ? last : last + 1
      for (let k = i; k < stays; k++) words.push(line[k]!)
      start = stays
      i = last
    } else if (unit === HYPHEN) {
      if (i === 0 || !isDigit(line.charCodeAt(i - 1))) continue
      end(i)
      words.push('-')
      start = i + 1
    } else if (unit < 128 ? aloneAscii[unit] === 1 : isAlone?.(unit)) {
      end(i)
      if (!isPythonSpace(unit)) words.push(line[i]!)
      start = i + 1
    } else if (isPythonSpace(unit)) {
      end(i)
      start = i + 1
    }
  }
  end(line.length)
  return words
}

const isLetterOrDigit = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || isDigit(unit)
const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
const isDotOrComma = (unit: number): boolean => unit === 0x2e || unit === 0x2c

function lastOfRun(line: string, from: number): number {
  let last = from
  while (last + 1 < line.length && isDotOrComma(line.charCodeAt(last + 1))) last++
  return last
}
