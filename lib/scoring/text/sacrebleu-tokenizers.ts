import { isPythonSpace, splitWhitespace } from './python-string'
import { tokenize13a } from './sacrebleu-13a'
import { tokenizeZh } from './sacrebleu-zh'

/**
 * sacreBLEU's BLEU tokenisers: the words of a line. Trailing white space is to be removed before, as sacreBLEU does.
 *
 * @see sacreBLEU 2.6.0
 */
export const bleuTokenizers = {
  '13a': tokenize13a,
  intl: tokenizeIntl,
  zh: tokenizeZh,
  char: (line: string): string[] => [...line].filter((point) => !isPythonSpace(point.charCodeAt(0))),
  none: splitWhitespace,
} satisfies Record<string, (line: string) => string[]>

export type BleuTokenizer = keyof typeof bleuTokenizers
export const bleuTokenizerNames = Object.keys(bleuTokenizers) as [BleuTokenizer, ...BleuTokenizer[]]

/** `intl` (mteval-v14.pl): punctuation apart unless it touches a number, symbols always. */
function tokenizeIntl(line: string): string[] {
  const spaced = line
    .replace(/(\P{N})(\p{P})/gu, '$1 $2 ')
    .replace(/(\p{P})(\P{N})/gu, ' $1 $2')
    .replace(/\p{S}/gu, ' $& ')
  return splitWhitespace(spaced)
}
