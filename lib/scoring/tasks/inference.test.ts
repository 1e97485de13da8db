import { describe, expect, test } from 'vitest'
import { evaluate } from '../corpora/testing/evaluate'
import { numbered } from '../testing/numbered'
import { classProbabilities } from './class-probabilities'
import { evidenceSelection } from './evidence-selection'
import { multilabel } from './multilabel'
import { perturbedInference } from './perturbed-inference'
import { similarity } from './similarity'

describe('NLI under perturbation', () => {
  const statements = (answers: Record<string, string>) =>
    [
      { id: 'base', gold: { kind: 'control' as const, label: 'Entailment' } },
      { id: 'same', gold: { kind: 'preserving' as const, label: 'Entailment', base: 'base' } },
      { id: 'turned', gold: { kind: 'altering' as const, label: 'Contradiction', base: 'base' } },
    ].map((statement) => ({ ...statement, prediction: answers[statement.id] ?? null }))
  const wrongBase = statements({ base: 'Contradiction', same: 'Contradiction', turned: 'Contradiction' })

  test('consistency asks for the gold label, or for the own answer to the base', () => {
    expect(evaluate(perturbedInference, { consistency: 'official' }, wrongBase).value('consistency')).toBe(0)
    expect(
      evaluate(perturbedInference, { consistency: 'recalculated' }, wrongBase).value('consistency'),
    ).toBe(1)
  })

  test('faithfulness by the paper counts statements whose base was right', () => {
    expect(evaluate(perturbedInference, {}, wrongBase).value('faithfulness')).toBe(1)
    expect(
      evaluate(perturbedInference, { faithfulness: 'paper' }, wrongBase).value('faithfulness'),
    ).toBeNull()
  })

  test('an answer that is no label is faithful only where it is compared as it stands', () => {
    const garbled = statements({ base: '{"Prediction"', same: '{', turned: '{' })
    expect(evaluate(perturbedInference, { unreadable: 'literal' }, garbled).value('faithfulness')).toBe(1)
    expect(evaluate(perturbedInference, {}, garbled).value('faithfulness')).toBe(0)
  })
})

test('label sets: three rules, three numbers', () => {
  const scores = evaluate(
    multilabel,
    { labels: ['a', 'b', 'c'] },
    numbered([
      [['a', 'b'], ['a']],
      [['c'], ['a', 'c']],
      [['b'], []],
    ]),
  )
  // documents: P 1, R 1/2 · P 1/2, R 1 · P 0, R 0
  expect(scores.value('multilabel-example-f1')).toBeCloseTo(0.5, 12)
  expect(scores.value('multilabel-document-f1')).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 12)
  expect(scores.value('micro-f1')).toBeCloseTo(4 / (4 + 1 + 2), 12)
  expect(scores.value('macro-f1')).toBeCloseTo((2 / 3 + 0 + 1) / 3, 12)
  expect(scores.value('exact-set')).toBe(0)
  expect(scores.value('hamming-loss')).toBeCloseTo(3 / 9, 12)
})

test('evidence: a repeated line counts each time, or once', () => {
  const instances = numbered([
    [
      { primary: [1, 2], secondary: null },
      { primary: [1, 1, 9], secondary: [4] },
    ],
  ])
  expect(evaluate(evidenceSelection, {}, instances).counts()).toEqual({ tp: 2, fp: 1, fn: 1 })
  expect(evaluate(evidenceSelection, { duplicates: 'ignored' }, instances).counts()).toEqual({
    tp: 1,
    fp: 1,
    fn: 1,
  })
})

test('similarity: a missing value is left out, or the end of the scale farther from gold', () => {
  const instances = numbered<number, number>([
    [0, 0],
    [4, 4],
    [3, null],
  ])
  expect(evaluate(similarity, {}, instances).value('mae')).toBe(0)
  expect(evaluate(similarity, { scale: [0, 4] }, instances).value('mae')).toBe(1)
  expect(
    evaluate(
      similarity,
      {},
      numbered<number, number>([
        [1, 2],
        [2, 2],
      ]),
    ).value('pearson'),
  ).toBeNull()
})

test('Pearson stays exact far from zero', () => {
  const instances = numbered<number, number>([
    [1e8 + 1, 1e8 + 2],
    [1e8 + 2, 1e8 + 4],
    [1e8 + 3, 1e8 + 6],
  ])
  expect(evaluate(similarity, {}, instances).value('pearson')).toBeCloseTo(1, 12)
})

test('class probabilities: Brier over classes, calibration and the worst for a missing one', () => {
  const scores = evaluate(
    classProbabilities,
    { labels: ['yes', 'no'], positive: 'yes' },
    numbered([
      ['yes', [0.8, 0.2]],
      ['no', { yes: 0.4, no: 0.6 }],
      ['no', null],
    ]),
  )
  expect(scores.value('multiclass-brier')).toBeCloseTo((0.08 + 0.32 + 2) / 3, 12)
  expect(scores.value('expected-calibration-error')).toBeCloseTo((0.2 + 0.4) / 2, 12)
  expect(scores.value('auroc')).toBe(0.5)
})
