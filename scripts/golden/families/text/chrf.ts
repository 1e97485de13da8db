import {
  type ChrfOptions,
  chrfFromSums,
  chrfSignature,
  chrfStatistics,
  formatChrf,
} from '@/lib/scoring/generation/chrf'
import { referenceCount } from '@/lib/scoring/generation/sacrebleu-signature'
import { sumVectors } from '@/lib/scoring/generation/sum-vectors'
import type { Family, GoldenCase } from '../../family'
import { referencesByInstance } from './references'

const options = ({ params }: GoldenCase): ChrfOptions => ({
  charOrder: params.char_order,
  wordOrder: params.word_order,
  beta: params.beta,
  lowercase: params.lowercase,
  whitespace: params.whitespace,
  epsSmoothing: params.eps_smoothing,
})

function evaluate(testCase: GoldenCase, candidates: readonly string[], references: readonly string[][]) {
  const chosen = options(testCase)
  const sums = sumVectors(candidates.map((candidate, i) => chrfStatistics(candidate, references[i]!, chosen)))
  const score = chrfFromSums(sums, chosen)
  return {
    score,
    formatted: formatChrf(score, chosen),
    signature: chrfSignature(chosen, referenceCount(references)),
  }
}

export const chrfFamily: Family = {
  chrf_corpus: (testCase) =>
    evaluate(testCase, testCase.input.hypotheses, referencesByInstance(testCase.input.references)),
  chrf_sentence: (testCase) => evaluate(testCase, [testCase.input.hypothesis], [testCase.input.references]),
}
