import { type SumMetric, statisticAt } from '../metric'
import { ratioMetric } from './ratio'

export const exactSet = ratioMetric({
  id: 'exact-set',
  title: 'Exact sets',
  description: 'Share of documents whose set of labels is right as a whole.',
  source: 'scikit-learn 1.2.1, accuracy_score of multilabel input',
  numerator: 'exact',
  denominator: 'count',
  isProportion: true,
})

export const multilabelJaccard = ratioMetric({
  id: 'multilabel-jaccard',
  title: 'Mean overlap of label sets',
  description:
    'Mean over documents of shared labels over all labels of either side; 0 where both sets are empty.',
  source: 'scikit-learn 1.2.1, jaccard_score(average="samples")',
  numerator: 'jaccard',
  denominator: 'count',
})

export const hammingLoss = ratioMetric({
  id: 'hamming-loss',
  title: 'Hamming loss',
  higherIsBetter: false,
  description: 'Share of (document, label) cells that are wrong.',
  source: 'scikit-learn 1.2.1, hamming_loss',
  numerator: 'wrong-cells',
  denominator: 'cells',
})

export const multilabelDocumentF1 = ratioMetric({
  id: 'multilabel-document-f1',
  title: 'Mean F1 of documents',
  description: "Mean of each document's own F1; 0 for a document with labels on neither side.",
  source: 'scikit-learn 1.2.1, f1_score(average="samples")',
  numerator: 'document-f1',
  denominator: 'count',
})

/** F1 of the means of the documents' own precision and recall, which is not the mean of their F1. */
export const multilabelExampleF1: SumMetric = {
  kind: 'sum',
  id: 'multilabel-example-f1',
  title: 'Example-based F1',
  unit: 'proportion',
  range: [0, 1],
  higherIsBetter: true,
  description:
    "Harmonic mean of two means over documents: of their own precision (0 where nothing was predicted) and of their own recall (0 where there was nothing to find). Not the mean of the documents' F1. Undefined without documents.",
  formula: '2 P̄ R̄ / (P̄ + R̄)',
  source: 'Peng et al. 2019 (BLUE), eval_hoc.py',
  compile(layout) {
    const [precision, recall, count] = ['document-precision', 'document-recall', 'count'].map((name) =>
      statisticAt(layout, name),
    ) as [number, number, number]
    return (sums) => {
      const n = sums[count]!
      if (n === 0) return null
      const p = sums[precision]! / n
      const r = sums[recall]! / n
      return p + r === 0 ? 0 : (2 * p * r) / (p + r)
    }
  },
}
