import { referenceCount } from '@/lib/scoring/generation/sacrebleu-signature'
import { sumVectors } from '@/lib/scoring/generation/sum-vectors'
import { formatTer, terFromSums, terSignature, terStatistics } from '@/lib/scoring/generation/ter'
import type { TercomOptions } from '@/lib/scoring/text/tercom-tokenizer'
import type { Family, GoldenCase } from '../../family'
import { referencesByInstance } from './references'

const options = ({ params }: GoldenCase): TercomOptions => ({
  normalized: params.normalized,
  noPunctuation: params.no_punct,
  asianSupport: params.asian_support,
  caseSensitive: params.case_sensitive,
})

function evaluate(testCase: GoldenCase, candidates: readonly string[], references: readonly string[][]) {
  const chosen = options(testCase)
  const [edits, length] = sumVectors(
    candidates.map((candidate, i) => terStatistics(candidate, references[i]!, chosen)),
  )
  const score = terFromSums(edits!, length!)
  return {
    score,
    num_edits: edits,
    ref_length: length,
    formatted: formatTer(score),
    signature: terSignature(chosen, referenceCount(references)),
  }
}

export const terFamily: Family = {
  ter_corpus: (testCase) =>
    evaluate(testCase, testCase.input.hypotheses, referencesByInstance(testCase.input.references)),
  ter_sentence: (testCase) => evaluate(testCase, [testCase.input.hypothesis], [testCase.input.references]),
}
