import { splitWhitespace } from '../text/python-string'
import { bleuStatisticsOfWords } from './bleu'
import { addTo } from './sum-vectors'

const ORDERS = 4
/** pycocoevalcap's guards against division by zero. */
const TINY = 1e-15
const SMALL = 1e-9

/**
 * Corpus BLEU-1 … BLEU-4 of image captioning, in [0, 1]: no smoothing but tiny constants, so a corpus without matches
 * scores almost 0. Captions are lower-cased and tokenised already.
 *
 * @param references per caption at least one
 * @see Chen et al. (2015), Microsoft COCO captions; pycocoevalcap 1.2
 */
export function captionBleu(
  candidates: readonly string[],
  references: readonly (readonly string[])[],
): number[] {
  const sums = new Array<number>(2 * ORDERS + 2).fill(0)
  candidates.forEach((candidate, i) => {
    const words = references[i]!.map(splitWhitespace)
    addTo(sums, bleuStatisticsOfWords(splitWhitespace(candidate), words, ORDERS))
  })
  const ratio = (sums[2 * ORDERS]! + TINY) / (sums[2 * ORDERS + 1]! + SMALL)
  const penalty = ratio < 1 ? Math.exp(1 - 1 / ratio) : 1
  let product = 1
  return Array.from({ length: ORDERS }, (_, n) => {
    product *= (sums[n]! + TINY) / (sums[ORDERS + n]! + SMALL)
    return product ** (1 / (n + 1)) * penalty
  })
}
