import { bleuStatisticsOfWords } from './bleu'

/** What an order without a match counts as: 0.1 matches (`method1`), or as good as none (`none`). */
export const nltkSmoothings = ['none', 'method1'] as const
export type NltkSmoothing = (typeof nltkSmoothings)[number]

const METHOD_1 = 0.1
/** `sys.float_info.min`: NLTK's stand-in for a precision of 0, whose logarithm it can take. */
const SMALLEST_NORMAL = 2 ** -1022

/**
 * BLEU of one list of words as NLTK computes it, in [0, 1]; the corpus value is the mean. Without a word in common it
 * is 0, whatever the smoothing. BioProBench: weights ½, ½ and `method1`.
 *
 * @param references at least one
 * @param weights of the orders 1 … n, adding up to 1
 * @throws RangeError without a reference
 * @see NLTK 3.8, `sentence_bleu`; Chen & Cherry (2014)
 */
export function nltkSentenceBleu(
  candidate: readonly string[],
  references: readonly (readonly string[])[],
  weights: readonly number[],
  smoothing: NltkSmoothing,
): number {
  const orders = weights.length
  const statistics = bleuStatisticsOfWords(candidate, references, orders)
  if (statistics[0] === 0) return 0
  const [length, referenceLength] = [statistics[2 * orders]!, statistics[2 * orders + 1]!]
  let logarithms = 0
  for (let n = 0; n < orders; n++) {
    const [matches, total] = [statistics[n]!, Math.max(1, statistics[orders + n]!)]
    const unmatched = smoothing === 'method1' ? METHOD_1 / total : SMALLEST_NORMAL
    logarithms += weights[n]! * Math.log(matches > 0 ? matches / total : unmatched)
  }
  const brevity = length > referenceLength ? 1 : Math.exp(1 - referenceLength / length)
  return brevity * Math.exp(logarithms)
}
