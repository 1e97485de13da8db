import { type MeteorOptions, meteor, meteorAlignment } from '@/lib/scoring/generation/meteor'
import { nltkWords } from '@/lib/scoring/text/nltk-words'
import type { Family } from '../../family'

export const meteorFamily: Family = {
  meteor: ({ input, params }) => {
    const synonyms: Record<string, string[]> = input.synonyms ?? {}
    const options: MeteorOptions = {
      alpha: params.alpha,
      beta: params.beta,
      gamma: params.gamma,
      synonyms: params.wordnet ? (stem) => (Object.hasOwn(synonyms, stem) ? synonyms[stem]! : []) : null,
    }
    return {
      score: meteor(input.hypothesis, input.references, options),
      per_reference: input.references.map((reference: string[]) =>
        meteorAlignment(input.hypothesis, reference, options),
      ),
    }
  },
  nltk_word_tokenize_preserve_line: ({ input }) => ({ tokens: nltkWords(input.text) }),
}
