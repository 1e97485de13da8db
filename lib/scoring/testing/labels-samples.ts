import fc from 'fast-check'
import type { SampleTable } from './task-sample'

const labels = ['yes', 'no', 'maybe']
const label = fc.constantFrom(...labels)
const wildLabel = fc.oneof(label, fc.string({ minLength: 1, maxLength: 4 }))
const places = fc.integer({ min: 0, max: 12 })
const same = (gold: unknown) => gold

export const labelsSamples = {
  'multiple-choice': {
    params: { choices: 4, refusal: 'D' },
    gold: fc.oneof(
      fc.constantFrom('A', 'B', 'C'),
      fc.record({ answer: fc.constantFrom('A', 'B'), points: fc.nat(3) }),
    ),
    prediction: fc.oneof(fc.constantFrom('A', 'B', 'C', 'D'), fc.string({ minLength: 1, maxLength: 2 })),
    perfect: (gold) => (typeof gold === 'string' ? gold : (gold as { answer: string }).answer),
    best: ['accuracy', 'points', 'micro-f1', 'answered-precision', 'answered-share'],
  },
  classification: {
    params: { labels, positive: 'yes' },
    gold: label,
    prediction: wildLabel,
    perfect: same,
    best: ['accuracy', 'macro-f1', 'micro-f1', 'weighted-f1', 'balanced-accuracy', 'f1', 'cohen-kappa'],
  },
  'class-probabilities': {
    params: { labels, positive: 'yes' },
    gold: label,
    prediction: fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 3 }),
    perfect: (gold) => labels.map((name) => (name === gold ? 1 : 0)),
    best: [
      'accuracy',
      'multiclass-brier',
      'brier',
      'expected-calibration-error',
      'auroc',
      'average-precision',
    ],
  },
  multilabel: {
    params: { labels },
    gold: fc.uniqueArray(label, { minLength: 1 }),
    prediction: fc.array(wildLabel, { maxLength: 4 }),
    perfect: same,
    best: [
      'multilabel-example-f1',
      'micro-f1',
      'macro-f1',
      'multilabel-document-f1',
      'exact-set',
      'hamming-loss',
    ],
  },
  'evidence-selection': {
    params: {},
    gold: fc.record({ primary: fc.uniqueArray(places), secondary: fc.option(fc.uniqueArray(places)) }),
    prediction: fc.record({ primary: fc.array(places), secondary: fc.array(places) }),
    perfect: (gold) => {
      const { primary, secondary } = gold as { primary: number[]; secondary: number[] | null }
      return secondary === null ? { primary } : { primary, secondary }
    },
    best: ['f1'],
  },
  'perturbed-inference': {
    params: {},
    gold: fc.constantFrom(
      { kind: 'control', label: 'Entailment' },
      { kind: 'control', label: 'Contradiction' },
      { kind: 'preserving', label: 'Entailment', base: 'elsewhere' },
    ),
    prediction: fc.oneof(fc.constantFrom('Entailment', 'Contradiction'), fc.string()),
    perfect: (gold) => (gold as { label: string }).label,
    best: ['f1', 'consistency'],
  },
  similarity: {
    params: { scale: [0, 4] },
    gold: fc.integer({ min: 0, max: 4 }),
    prediction: fc.float({ min: 0, max: 4, noNaN: true }),
    perfect: same,
    best: ['pearson', 'spearman', 'kendall-tau-b', 'mae', 'rmse', 'r2'],
  },
  'error-detection': {
    params: {},
    gold: fc.option(fc.nat(5)).map((sentence) => ({ hasError: sentence !== null, sentence })),
    prediction: fc.record({ hasError: fc.boolean(), sentence: fc.option(fc.nat(5)) }),
    perfect: same,
    best: ['error-flag-accuracy', 'error-sentence-accuracy'],
  },
} satisfies SampleTable
