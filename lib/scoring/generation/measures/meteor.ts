import { z } from 'zod'
import { meteor, meteorDefaults } from '../meteor'
import { ownSignature, type TextMeasure } from './measure'
import { wordTokenizerNames, wordTokenizers } from './word-tokenizers'

const options = z.strictObject({
  tokenizer: z.enum(wordTokenizerNames).default('nltk'),
  alpha: z.number().gt(0).lt(1).default(meteorDefaults.alpha),
  beta: z.number().positive().default(meteorDefaults.beta),
  gamma: z.number().min(0).max(1).default(meteorDefaults.gamma),
  /** Other names of a stem, for the third stage; null: exact words and stems only. */
  synonyms: z.record(z.string(), z.array(z.string())).nullable().default(null),
})
type Options = z.infer<typeof options>

/** METEOR of the best reference; a missing text scores 0. */
export const meteorMeasure: TextMeasure<Options> = {
  options,
  layout: () => ['meteor'],
  score({ tokenizer, synonyms, ...weights }, { candidate, references }) {
    if (candidate === null) return [0]
    const words = wordTokenizers[tokenizer]
    const names =
      synonyms === null ? null : (stem: string) => (Object.hasOwn(synonyms, stem) ? synonyms[stem]! : [])
    return [meteor(words(candidate), references.map(words), { ...weights, synonyms: names })]
  },
  signature: ({ tokenizer, alpha, beta, gamma, synonyms }, references) =>
    ownSignature({
      nrefs: references,
      tok: tokenizer,
      alpha,
      beta,
      gamma,
      stages: synonyms === null ? 'exact+stem' : `exact+stem+${Object.keys(synonyms).length}synonyms`,
    }),
}
