import { lcsLength } from '../text/longest-common-subsequence'
import { Vocabulary } from '../text/vocabulary'

/** Weight of recall over precision. */
const BETA = 1.2

const vocabulary = new Vocabulary()

/**
 * ROUGE-L of a caption, in [0, 1]: F of the largest precision and the largest recall over references, which may come
 * from different ones. Words are what single spaces separate.
 *
 * @param references at least one
 * @see pycocoevalcap 1.2
 */
export function captionRougeL(candidate: string, references: readonly string[]): number {
  vocabulary.renew()
  const words = vocabulary.encode(candidate.split(' '))
  let [precision, recall] = [0, 0]
  for (const reference of references) {
    const referenceWords = vocabulary.encode(reference.split(' '))
    const common = lcsLength(referenceWords, words)
    precision = Math.max(precision, common / words.length)
    recall = Math.max(recall, common / referenceWords.length)
  }
  if (precision === 0 || recall === 0) return 0
  return ((1 + BETA ** 2) * precision * recall) / (recall + BETA ** 2 * precision)
}
