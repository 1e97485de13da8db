import { isAsciiPunctuation, splitWhitespace } from './python-string'

// Python's \b: letters and digits of every script are word characters, combining marks are not
const articles = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu

/**
 * The words of an answer under SQuAD's normalisation: lower case, ASCII punctuation deleted (nothing in its place:
 * `a-fib` is `afib`), the words a, an, the deleted, split at white space.
 *
 * @see Rajpurkar et al. (2016); the script evaluate-v1.1.py
 */
export function squadWords(text: string): string[] {
  const lower = text.toLowerCase()
  return plainWords(lower) ?? splitWhitespace(withoutPunctuation(lower).replace(articles, ' '))
}

/** The normalised answer as one string: what exact match compares. */
export const normalizeAnswer = (text: string): string => squadWords(text).join(' ')

/** In one pass where words are letters, digits and punctuation of ASCII; null where there is anything else. */
function plainWords(text: string): string[] | null {
  const words: string[] = []
  let word = ''
  let from = 0
  for (let i = 0; i <= text.length; i++) {
    const unit = i < text.length ? text.charCodeAt(i) : 0x20
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) continue
    const space = unit === 0x20 || unit === 0x0a
    if (!space && !isAsciiPunctuation(unit)) return null
    if (i > from) word = word === '' ? text.slice(from, i) : word + text.slice(from, i)
    from = i + 1
    if (!space || word === '') continue
    if (word !== 'a' && word !== 'an' && word !== 'the') words.push(word)
    word = ''
  }
  return words
}

function withoutPunctuation(text: string): string {
  let kept = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (!isAsciiPunctuation(text.charCodeAt(i))) continue
    kept += text.slice(from, i)
    from = i + 1
  }
  return kept + text.slice(from)
}
