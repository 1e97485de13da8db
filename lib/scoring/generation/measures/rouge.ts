import { z } from 'zod'
import { rougeWords } from '../../text/rouge-words'
import { characterRougeWords, spacedCharacters } from '../character-words'
import { type PrecisionRecall, rougeOfWords } from '../rouge'
import { type RougeSetType, rougeOfSets } from '../rouge-sets'
import { ownSignature, type TextMeasure } from './measure'

export const rougeTypes = ['rouge1', 'rouge2', 'rouge3', 'rouge4', 'rougeL', 'rougeLsum'] as const
const setTypes: readonly string[] = ['rouge1', 'rouge2', 'rougeL'] satisfies RougeSetType[]

const options = z
  .strictObject({
    /** Whose implementation is followed; the two others count distinct n-grams. */
    rule: z.enum(['rouge_score', 'rouge-package', 'seq2seq']).default('rouge_score'),
    types: z.array(z.enum(rougeTypes)).min(1).default(['rouge1', 'rouge2', 'rougeL']),
    /** Porter stems of words longer than three letters; only with `rouge_score`. */
    stem: z.boolean().default(false),
    /** `character`: every character that is not white space is a word, as for Chinese and Japanese. */
    unit: z.enum(['word', 'character']).default('word'),
  })
  .refine(
    ({ rule, types, stem }) =>
      rule === 'rouge_score' || (!stem && types.every((type) => setTypes.includes(type))),
    'only rouge_score stems and knows types other than rouge1, rouge2 and rougeL',
  )
type Options = z.infer<typeof options>

/** ROUGE: precision, recall and F1 of the reference with the best F1; a missing text scores 0. */
export const rougeMeasure: TextMeasure<Options> = {
  options,
  layout: ({ types }) => types.flatMap((type) => [`${type}:precision`, `${type}:recall`, `${type}:f1`]),
  score(chosen, { candidate, references }) {
    if (candidate === null) return new Array<number>(chosen.types.length * 3).fill(0)
    return scores(chosen, candidate, references).flatMap(({ precision, recall, f1 }) => [
      precision,
      recall,
      f1,
    ])
  },
  signature: ({ rule, stem, unit }, references) => ownSignature({ nrefs: references, rule, stem, unit }),
}

function scores(
  { rule, types, stem, unit }: Options,
  candidate: string,
  references: readonly string[],
): PrecisionRecall[] {
  if (rule === 'rouge_score') {
    const words = (text: string) =>
      unit === 'character' ? characterRougeWords(text) : rougeWords(text, stem)
    return rougeOfWords(words(candidate), references.map(words), types)
  }
  const text = unit === 'character' ? spacedCharacters : (plain: string) => plain
  return rougeOfSets(text(candidate), references.map(text), types as RougeSetType[], rule)
}
