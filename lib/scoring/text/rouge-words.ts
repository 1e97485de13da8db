import { porterStem } from './porter-stemmer'

/** The words of a text as rouge_score counts them, with the lines they stand in. */
export interface RougeWords {
  readonly words: readonly string[]
  /** End (exclusive) of each non-empty line in `words`; a line of punctuation alone is an empty sentence. */
  readonly lineEnds: readonly number[]
}

/**
 * Runs of `a-z` and `0-9` after lower-casing: accented and other letters separate (`naïve` is `na`, `ve`), Chinese has
 * no words. With stemming, words of four letters and more are replaced by their Porter stem.
 *
 * @see rouge_score, `tokenize.py`
 */
export function rougeWords(text: string, stem = false): RougeWords {
  const lower = text.toLowerCase()
  const words: string[] = []
  const lineEnds: number[] = []
  let wordStart = -1
  let lineStart = 0
  for (let i = 0; i <= lower.length; i++) {
    const unit = i < lower.length ? lower.charCodeAt(i) : 0x0a
    if ((unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) {
      if (wordStart < 0) wordStart = i
      continue
    }
    if (wordStart >= 0) {
      const word = lower.slice(wordStart, i)
      words.push(stem && word.length > 3 ? porterStem(word) : word)
      wordStart = -1
    }
    if (unit !== 0x0a) continue
    if (i > lineStart) lineEnds.push(words.length)
    lineStart = i + 1
  }
  return { words, lineEnds }
}
