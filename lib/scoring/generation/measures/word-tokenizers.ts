import { nltkWords } from '../../text/nltk-words'
import { splitWhitespace } from '../../text/python-string'
import { characters } from '../character-words'

/**
 * Ways to words for metrics that take lists of words. `nltk` is its word tokeniser without sentence splitting: a full
 * stop inside the text stays with its word, where `word_tokenize` (which first splits sentences) parts it.
 */
export const wordTokenizers = {
  nltk: nltkWords,
  whitespace: splitWhitespace,
  character: characters,
} satisfies Record<string, (text: string) => string[]>

export type WordTokenizer = keyof typeof wordTokenizers
export const wordTokenizerNames = Object.keys(wordTokenizers) as [WordTokenizer, ...WordTokenizer[]]
