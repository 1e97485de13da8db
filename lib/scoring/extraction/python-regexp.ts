/**
 * Python's `re` patterns as JavaScript regular expressions with the same matches. Reference scorers publish Python
 * patterns; the two dialects differ in `\b`, `\w`, `\d` and `\s` (Unicode in Python), in `.` and `$` (only `\n` ends a
 * line) and in named groups.
 *
 * Covered: literals, classes, groups, look-around, quantifiers, back references, comments, the flags i, s, m and x in
 * front.
 *
 * @throws SyntaxError when the pattern has a construct JavaScript lacks (conditionals, possessive quantifiers, flags
 *   of a group)
 */
export function pythonRegExp(pattern: string, flags = ''): RegExp {
  let rest = pattern
  let all = flags
  const leading = /^\(\?([imsux]+)\)/.exec(rest)
  if (leading) {
    all += leading[1]
    rest = rest.slice(leading[0].length)
  }
  const dotAll = all.includes('s')
  const multiline = all.includes('m')
  const verbose = all.includes('x')
  const jsFlags = `${all.includes('i') ? 'i' : ''}${multiline ? 'm' : ''}u`
  return new RegExp(translate(rest, { dotAll, multiline, verbose }), jsFlags)
}

/** What `str.split()` and `\s` take for white space in Python, for use inside a character class. */
export const pythonSpace =
  '\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000'

const word = '\\p{L}\\p{N}_'
const escapes: Readonly<Record<string, string>> = {
  b: `(?:(?<=[${word}])(?![${word}])|(?<![${word}])(?=[${word}]))`,
  B: `(?:(?<=[${word}])(?=[${word}])|(?<![${word}])(?![${word}]))`,
  w: `[${word}]`,
  W: `[^${word}]`,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: `[${pythonSpace}]`,
  S: `[^${pythonSpace}]`,
  A: '(?<![\\s\\S])',
  Z: '(?![\\s\\S])',
  a: '\\x07',
}
const classEscapes: Readonly<Record<string, string>> = {
  w: word,
  d: '\\p{Nd}',
  D: '\\P{Nd}',
  s: pythonSpace,
  b: '\\x08',
  a: '\\x07',
}
const special = new Set('^$\\.*+?()[]{}|/')

/** What a class holds beside these: they cannot stand in a class of JavaScript, so they become alternatives to it. */
const negatedEscapes: Readonly<Record<string, string>> = {
  W: word,
  D: '\\p{Nd}',
  S: pythonSpace,
}

interface Modes {
  readonly dotAll: boolean
  readonly multiline: boolean
  /** White space and what follows `#` say nothing. */
  readonly verbose: boolean
}

function translate(pattern: string, { dotAll, multiline, verbose }: Modes): string {
  let out = ''
  let at = 0
  while (at < pattern.length) {
    const char = String.fromCodePoint(pattern.codePointAt(at)!)
    const rest = pattern.slice(at)
    const quantifier = /^\{(\d*)(,?)(\d*)\}/.exec(rest)
    const silent = /^\(\?#[^)]*\)/.exec(rest) ?? (verbose ? verboseSilence.exec(rest) : null)
    if (silent) at += silent[0].length
    else if (char === '\\') {
      const [text, length] = escaped(rest, escapes)
      out += text
      at += length
    } else if (char === '[') {
      const [text, length] = characterClass(rest)
      out += text
      at += length
    } else if (rest.startsWith('(?P<') || rest.startsWith('(?P=')) {
      const named = /^\(\?P([<=])(\w+)[>)]/.exec(rest)
      if (!named) throw new SyntaxError(`unreadable group in ${pattern}`)
      out += named[1] === '<' ? `(?<${named[2]}>` : `\\k<${named[2]}>`
      at += named[0].length
    } else if (quantifier && (quantifier[1] !== '' || quantifier[3] !== '')) {
      out += `{${quantifier[1] || '0'}${quantifier[2]}${quantifier[3]}}`
      at += quantifier[0].length
    } else {
      out += plain(char, dotAll, multiline)
      at += char.length
    }
  }
  return out
}

const verboseSilence = new RegExp(`^(?:[${pythonSpace}]+|#[^\\n]*)`)

function plain(char: string, dotAll: boolean, multiline: boolean): string {
  if (char === '.') return dotAll ? '[\\s\\S]' : '[^\\n]'
  if (char === '$') return multiline ? '(?=\\n|(?![\\s\\S]))' : '(?=\\n?(?![\\s\\S]))'
  if (char === '^') return multiline ? '(?<=\\n|(?<![\\s\\S]))' : '^'
  if (char === '{' || char === '}' || char === ']') return `\\${char}`
  return char
}

/** One escape sequence: its translation and how many characters it took. */
function escaped(rest: string, table: Readonly<Record<string, string>>): [string, number] {
  const char = rest[1]
  if (char === undefined) throw new SyntaxError('a pattern cannot end with a backslash')
  const known = table[char]
  if (known !== undefined) return [known, 2]
  const hex = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})/.exec(rest)
  if (hex) return [`\\u{${Number.parseInt(hex[0].slice(2), 16).toString(16)}}`, hex[0].length]
  if (/[nrtfv0-9]/.test(char)) return [`\\${char}`, 2]
  if (special.has(char)) return [`\\${char}`, 2]
  if (char === '-') return [table === classEscapes ? '\\-' : '-', 2]
  if (/[a-zA-Z]/.test(char)) throw new SyntaxError(`unknown escape \\${char}`)
  return [char, 2]
}

function characterClass(rest: string): [string, number] {
  let at = rest[1] === '^' ? 2 : 1
  const isNegated = at === 2
  let out = ''
  const beside: string[] = []
  for (let first = true; rest[at] !== ']' || first; first = false) {
    const char = rest[at]
    if (char === undefined) throw new SyntaxError('a character class is not closed')
    const negated = char === '\\' ? negatedEscapes[rest[at + 1] ?? ''] : undefined
    if (negated !== undefined) {
      beside.push(`[^${negated}]`)
      at += 2
    } else if (char === '\\') {
      const [text, length] = escaped(rest.slice(at), classEscapes)
      out += text
      at += length
    } else {
      const whole = String.fromCodePoint(rest.codePointAt(at)!)
      out += special.has(whole) ? `\\${whole}` : whole
      at += whole.length
    }
  }
  if (beside.length === 0) return [`[${isNegated ? '^' : ''}${out}]`, at + 1]
  const any = [...(out === '' ? [] : [`[${out}]`]), ...beside].join('|')
  return [isNegated ? `(?:(?!${any})[\\s\\S])` : `(?:${any})`, at + 1]
}

/** Python's `str.strip()`. */
export function pythonStrip(text: string): string {
  return text.replace(leadingSpace, '').replace(trailingSpace, '')
}

const leadingSpace = new RegExp(`^[${pythonSpace}]+`)
const trailingSpace = new RegExp(`[${pythonSpace}]+$`)

/** A text as a pattern that matches exactly it. */
export const escapeRegExp = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')

/**
 * Python's `re.findall`, as a list of group lists: the groups of each match, or the whole match where the pattern
 * has no group; a group that took no part is the empty string.
 */
export function findAll(pattern: RegExp, text: string): string[][] {
  const global = pattern.flags.includes('g') ? pattern : new RegExp(pattern, `${pattern.flags}g`)
  return [...text.matchAll(global)].map((match) =>
    match.length === 1 ? [match[0]] : match.slice(1).map((group) => group ?? ''),
  )
}
