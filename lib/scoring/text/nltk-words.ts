import { PYTHON_SPACE, splitWhitespace } from './python-string'

const WORD = '[\\p{L}\\p{N}_]'
/** Python's `\b`, which knows letters of every script. */
const EDGE = `(?:(?<=${WORD})(?!${WORD})|(?<!${WORD})(?=${WORD}))`
const SPACES = `[${PYTHON_SPACE}]*`
/** Python's `$` also holds before a final line feed. */
const END = '(?=\\n?$)'

const pattern = (source: string, flags = 'gu') => new RegExp(source, flags)

/** NLTK 3.8's rules in order; each is applied to the whole text before the next. */
const beforePadding: readonly (readonly [RegExp, string])[] = [
  // quotes that open
  [/([«“‘„]|`+)/gu, ' $1 '],
  [/^"/gu, '``'],
  [/``/gu, ' $& '],
  [/([ ([{<])("|'{2})/gu, '$1 `` '],
  [pattern(`(')(?!re|ve|ll|m|t|s|d|n)(${WORD})${EDGE}`, 'giu'), '$1 $2'],
  // punctuation
  [pattern(`([^.])(\\.)([\\])}>"'»”’ ]*)${SPACES}${END}`), '$1 $2 $3 '],
  [/([:,])(\P{Nd})/gu, ' $1 $2'],
  [pattern(`([:,])${END}`), ' $1 '],
  [/\.{2,}/gu, ' $& '],
  [/[;@#$%&]/gu, ' $& '],
  [pattern(`([^.])(\\.)([\\])}>"']*)${SPACES}${END}`), '$1 $2$3 '],
  [/[?!]/gu, ' $& '],
  [/([^'])' /gu, "$1 ' "],
  [/\*/gu, ' $& '],
  [/[\][(){}<>]/gu, ' $& '],
  [/--/gu, ' -- '],
]

const afterPadding: readonly (readonly [RegExp, string])[] = [
  // quotes that close
  [/[»”’]/gu, ' $& '],
  [/''/gu, " '' "],
  [/"/gu, " '' "],
  [/([^' ])('[sS]|'[mM]|'[dD]|') /gu, '$1 $2 '],
  [/([^' ])('ll|'LL|'re|'RE|'ve|'VE|n't|N'T) /gu, '$1 $2 '],
  // contractions
  ...[
    ['can', 'not'],
    ['d', "'ye"],
    ['gim', 'me'],
    ['gon', 'na'],
    ['got', 'ta'],
    ['lem', 'me'],
    ['more', "'n"],
  ].map(([first, second]) => [pattern(`${EDGE}(${first})(${second})${EDGE}`, 'giu'), ' $1 $2 '] as const),
  [pattern(`${EDGE}(wan)(na)(?=[${PYTHON_SPACE}])`, 'giu'), ' $1 $2 '],
  [pattern(` ('t)(is)${EDGE}`, 'giu'), ' $1 $2 '],
  [pattern(` ('t)(was)${EDGE}`, 'giu'), ' $1 $2 '],
]

/**
 * Words of NLTK's `word_tokenize(text, preserve_line=True)`: its Treebank-style tokeniser without sentence splitting,
 * so only a full stop at the very end is split off. Double quotes come out as `` and ''.
 *
 * @see NLTK 3.8, `nltk.tokenize.destructive`
 */
export function nltkWords(text: string): string[] {
  let line = text
  for (const [rule, replacement] of beforePadding) line = line.replace(rule, replacement)
  line = ` ${line} `
  for (const [rule, replacement] of afterPadding) line = line.replace(rule, replacement)
  return splitWhitespace(line)
}
