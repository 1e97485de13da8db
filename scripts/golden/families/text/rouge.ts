import { type PrecisionRecall, type RougeType, rouge } from '@/lib/scoring/generation/rouge'
import { rougeWords } from '@/lib/scoring/text/rouge-words'
import type { Family, GoldenCase } from '../../family'

const asGolden = ({ precision, recall, f1 }: PrecisionRecall) => ({ precision, recall, fmeasure: f1 })

function scores({ params }: GoldenCase, prediction: string, targets: readonly string[]) {
  const types: RougeType[] = params.rouge_types
  return rouge(prediction, targets, types, { stem: params.use_stemmer })
}

const byType = ({ params }: GoldenCase, values: readonly PrecisionRecall[]) =>
  Object.fromEntries(values.map((value, i) => [params.rouge_types[i], asGolden(value)]))

export const rougeFamily: Family = {
  rouge: (testCase) => ({
    scores: byType(testCase, scores(testCase, testCase.input.prediction, [testCase.input.target])),
    target_tokens: rougeWords(testCase.input.target, testCase.params.use_stemmer).words,
  }),
  rouge_multi_reference: (testCase) =>
    byType(testCase, scores(testCase, testCase.input.prediction, testCase.input.targets)),
  rouge_corpus_mean: (testCase) => {
    const { predictions, targets } = testCase.input
    const rows: PrecisionRecall[][] = predictions.map((prediction: string, i: number) =>
      scores(testCase, prediction, [targets[i]]),
    )
    const mean = (i: number, key: keyof PrecisionRecall) =>
      rows.reduce((sum, row) => sum + row[i]![key], 0) / rows.length
    return byType(
      testCase,
      rows[0]!.map((_, i) => ({
        precision: mean(i, 'precision'),
        recall: mean(i, 'recall'),
        f1: mean(i, 'f1'),
      })),
    )
  },
}
