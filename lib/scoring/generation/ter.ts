import { formatFixed } from '../text/format-fixed'
import { splitWhitespace, stripEnd } from '../text/python-string'
import { type TercomOptions, tercomDefaults, tokenizeTercom } from '../text/tercom-tokenizer'
import { Vocabulary } from '../text/vocabulary'
import { sacrebleuSignature } from './sacrebleu-signature'
import { terEdits } from './ter-edits'

const vocabulary = new Vocabulary()

/**
 * Sufficient statistics of TER for one candidate: `[edits, reference length]`. Edits are the fewest over references,
 * the length is the references' average.
 *
 * @param references at least one
 * @throws RangeError without a reference
 * @see Snover et al. (2006); sacreBLEU 2.6.0
 */
export function terStatistics(
  candidate: string,
  references: readonly string[],
  options: TercomOptions = tercomDefaults,
): [number, number] {
  if (references.length === 0) throw new RangeError('TER needs at least one reference')
  vocabulary.renew()
  const tokens = (text: string) => splitWhitespace(tokenizeTercom(stripEnd(text), options))
  // sacreBLEU tokenises references twice: `Crohn's.` gives up its 's only then, `&amp;lt;` becomes `<`.
  const referenceTokens = (text: string) =>
    options.normalized ? tokens(tokens(text).join(' ')) : tokens(text)
  const candidateWords = vocabulary.encode(tokens(candidate))
  let edits = Number.POSITIVE_INFINITY
  let length = 0
  for (const reference of references) {
    const referenceWords = vocabulary.encode(referenceTokens(reference))
    edits = Math.min(edits, terEdits(candidateWords, referenceWords))
    length += referenceWords.length
  }
  return [edits, length / references.length]
}

/** TER × 100: edits per reference word, which may exceed 100. Empty references: 100 when there are edits, else 0. */
export function terFromSums(edits: number, referenceLength: number): number {
  if (referenceLength > 0) return 100 * (edits / referenceLength)
  return edits > 0 ? 100 : 0
}

/** `TER = 33.33` */
export const formatTer = (score: number): string => `TER = ${formatFixed(score, 2)}`

export function terSignature(options: TercomOptions, references: number | 'var'): string {
  const yesNo = (flag: boolean) => (flag ? 'yes' : 'no')
  return sacrebleuSignature({
    nrefs: references,
    case: options.caseSensitive ? 'mixed' : 'lc',
    tok: 'tercom',
    norm: yesNo(options.normalized),
    punct: yesNo(!options.noPunctuation),
    asian: yesNo(options.asianSupport),
  })
}
