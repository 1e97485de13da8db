/**
 * String functions with Python's rules. The reference scorers are Python, and JavaScript's `\s`, `trim` and `split`
 * disagree with it: U+001C–U+001F and U+0085 are white space only there, U+FEFF only here.
 */

/** White space of Python's `str.isspace` as the inside of a character class. */
export const PYTHON_SPACE =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const punctuation = new Uint8Array(128)
for (const mark of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') punctuation[mark.charCodeAt(0)] = 1

/** Whether a UTF-16 code unit is one of the 32 characters of Python's `string.punctuation`. */
export const isAsciiPunctuation = (unit: number): boolean => unit < 128 && punctuation[unit] === 1

/** Whether a UTF-16 code unit is white space to Python. No white space lies beyond U+FFFF. */
export function isPythonSpace(unit: number): boolean {
  if (unit < 0x85) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0x1c && unit <= 0x1f)
  if (unit < 0x1680) return unit === 0x85 || unit === 0xa0
  return (
    unit === 0x1680 ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x2028 ||
    unit === 0x2029 ||
    unit === 0x202f ||
    unit === 0x205f ||
    unit === 0x3000
  )
}

/** `text.split()`: the runs between white space; none for an empty or blank text. */
export function splitWhitespace(text: string): string[] {
  const words: string[] = []
  let start = -1
  for (let i = 0; i < text.length; i++) {
    if (isPythonSpace(text.charCodeAt(i))) {
      if (start >= 0) words.push(text.slice(start, i))
      start = -1
    } else if (start < 0) start = i
  }
  if (start >= 0) words.push(text.slice(start))
  return words
}

/** `text.rstrip()` */
export function stripEnd(text: string): string {
  let end = text.length
  while (end > 0 && isPythonSpace(text.charCodeAt(end - 1))) end--
  return end === text.length ? text : text.slice(0, end)
}

/** `text.strip()` */
export function strip(text: string): string {
  let start = 0
  while (start < text.length && isPythonSpace(text.charCodeAt(start))) start++
  return stripEnd(start === 0 ? text : text.slice(start))
}
