import { z } from 'zod'
import { nltkSentenceBleu, nltkSmoothings } from '../nltk-bleu'
import { ownSignature, type TextMeasure } from './measure'
import { wordTokenizerNames, wordTokenizers } from './word-tokenizers'

const options = z.strictObject({
  tokenizer: z.enum(wordTokenizerNames).default('nltk'),
  lowercase: z.boolean().default(true),
  /** Weights of the orders 1, 2, …; BioProBench takes one half each for words and pairs. */
  weights: z.array(z.number().min(0).max(1)).min(1).max(8).default([0.25, 0.25, 0.25, 0.25]),
  smoothing: z.enum(nltkSmoothings).default('method1'),
})
type Options = z.infer<typeof options>

/** BLEU of single texts as NLTK has it, to be averaged; a missing text scores 0. */
export const sentenceBleuMeasure: TextMeasure<Options> = {
  options,
  layout: () => ['sentence-bleu'],
  score({ tokenizer, lowercase, weights, smoothing }, { candidate, references }) {
    if (candidate === null) return [0]
    const words = (text: string) => wordTokenizers[tokenizer](lowercase ? text.toLowerCase() : text)
    return [nltkSentenceBleu(words(candidate), references.map(words), weights, smoothing)]
  },
  signature: ({ tokenizer, lowercase, weights, smoothing }, references) =>
    ownSignature({
      nrefs: references,
      case: lowercase ? 'lc' : 'mixed',
      tok: tokenizer,
      smooth: smoothing,
      weights: weights.join('+'),
    }),
}
