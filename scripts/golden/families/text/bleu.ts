import {
  type BleuOptions,
  bleuDefaults,
  bleuFromSums,
  bleuLengthRatio,
  bleuSignature,
  bleuStatistics,
  formatBleu,
} from '@/lib/scoring/generation/bleu'
import { referenceCount } from '@/lib/scoring/generation/sacrebleu-signature'
import { sumVectors } from '@/lib/scoring/generation/sum-vectors'
import type { Family, GoldenCase } from '../../family'
import { referencesByInstance } from './references'

const options = ({ params }: GoldenCase): BleuOptions => ({
  tokenizer: params.tokenize ?? bleuDefaults.tokenizer,
  lowercase: params.lowercase ?? false,
  smoothing: params.smooth_method ?? bleuDefaults.smoothing,
  smoothingValue: params.smooth_value ?? null,
  effectiveOrder: params.effective_order ?? false,
  maxOrder: params.max_ngram_order ?? bleuDefaults.maxOrder,
})

function evaluate(testCase: GoldenCase, candidates: readonly string[], references: readonly string[][]) {
  const chosen = options(testCase)
  const sums = sumVectors(candidates.map((candidate, i) => bleuStatistics(candidate, references[i]!, chosen)))
  const bleu = bleuFromSums(sums, chosen)
  const count = referenceCount(references)
  return {
    score: bleu.score,
    counts: bleu.matches,
    totals: bleu.totals,
    precisions: bleu.precisions,
    bp: bleu.brevityPenalty,
    sys_len: bleu.candidateLength,
    ref_len: bleu.referenceLength,
    ratio: bleuLengthRatio(bleu),
    formatted: formatBleu(bleu),
    signature: bleuSignature(chosen, count),
    signature_short: bleuSignature(chosen, count, { short: true }),
  }
}

export const bleuFamily: Family = {
  bleu_corpus: (testCase) =>
    evaluate(testCase, testCase.input.hypotheses, referencesByInstance(testCase.input.references)),
  bleu_sentence: (testCase) => evaluate(testCase, [testCase.input.hypothesis], [testCase.input.references]),
}
