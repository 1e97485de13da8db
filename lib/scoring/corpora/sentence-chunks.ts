import { pythonRegExp } from '../extraction/python-regexp'
import type { Range } from '../retrieval/ranges'

/**
 * Chunks of n sentences as the authors of the PubMed span questions cut them, in characters of the text (UTF-16 units,
 * which equal code points where the text has no character beyond U+FFFF).
 *
 * Sentences end at white space after a full stop, exclamation or question mark. A final full stop is not part of a
 * chunk (their search for the chunk drops it), nor, where the chunk crosses a line break, white space before it.
 */
export function sentenceChunks(text: string, n: number): Range[] {
  const sentences = sentenceRanges(text)
  const chunks: Range[] = []
  for (let first = 0; first < sentences.length; first += n) {
    const [start] = sentences[first]!
    const [, last] = sentences[Math.min(first + n, sentences.length) - 1]!
    let end = last
    if (text[end - 1] === '.') {
      end--
      if (text.slice(start, last).includes('\n')) while (end > start && /\s/.test(text[end - 1]!)) end--
    }
    chunks.push([start, end])
  }
  return chunks
}

function sentenceRanges(text: string): Range[] {
  const gaps = new RegExp(pythonRegExp('(?<=[.!?])\\s+'), 'gu')
  const ranges: Range[] = []
  let start = 0
  for (const gap of text.matchAll(gaps)) {
    ranges.push([start, gap.index])
    start = gap.index + gap[0].length
  }
  return start < text.length ? [...ranges, [start, text.length]] : ranges
}
