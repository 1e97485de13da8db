import { tokenize13a } from './sacrebleu-13a'
import { tokenizeZh } from './sacrebleu-zh'

/**
 * sacreBLEU's BLEU tokenisers. Each gives the line with spaces round its tokens, which are the runs between white
 * space. Trailing white space is to be removed before, as sacreBLEU does.
 *
 * @see sacreBLEU 2.6.0
 */
export const bleuTokenizers = {
  '13a': tokenize13a,
  intl: tokenizeIntl,
  zh: tokenizeZh,
  char: (line: string): string => [...line].join(' '),
  none: (line: string): string => line,
} satisfies Record<string, (line: string) => string>

export type BleuTokenizer = keyof typeof bleuTokenizers
export const bleuTokenizerNames = Object.keys(bleuTokenizers) as [BleuTokenizer, ...BleuTokenizer[]]

/** `intl` (mteval-v14.pl): punctuation apart unless it touches a number, symbols always. */
function tokenizeIntl(line: string): string {
  return line
    .replace(/(\P{N})(\p{P})/gu, '$1 $2 ')
    .replace(/(\p{P})(\P{N})/gu, ' $1 $2')
    .replace(/\p{S}/gu, ' $& ')
}
