import { ASCII_PUNCTUATION, splitWhitespace } from './python-string'

const punctuation = new Uint8Array(128)
for (const mark of ASCII_PUNCTUATION) punctuation[mark.charCodeAt(0)] = 1

// Python's \b: letters and digits of every script are word characters, combining marks are not
const articles = /(?<![\p{L}\p{N}_])(?:a|an|the)(?![\p{L}\p{N}_])/gu
const mayHoldArticle = /[^a-z0-9 \n\t\r]/

/**
 * The words of an answer under SQuAD's normalisation: lower case, ASCII punctuation deleted (nothing in its place:
 * `a-fib` is `afib`), the words a, an, the deleted, split at white space.
 *
 * @see Rajpurkar et al. (2016); the script evaluate-v1.1.py
 */
export function squadWords(text: string): string[] {
  const bare = withoutPunctuation(text.toLowerCase())
  if (mayHoldArticle.test(bare)) return splitWhitespace(bare.replace(articles, ' '))
  return splitWhitespace(bare).filter((word) => word !== 'a' && word !== 'an' && word !== 'the')
}

/** The normalised answer as one string: what exact match compares. */
export const normalizeAnswer = (text: string): string => squadWords(text).join(' ')

function withoutPunctuation(text: string): string {
  let kept = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 128 || punctuation[unit] === 0) continue
    kept += text.slice(from, i)
    from = i + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}
