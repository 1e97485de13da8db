import fc from 'fast-check'
import type { SampleTable } from './task-sample'

const places = fc.integer({ min: 0, max: 12 })
const range = fc
  .tuple(places, fc.integer({ min: 0, max: 6 }))
  .map(([start, length]) => [start, start + length])
const words = fc.array(fc.constantFrom('a', 'the', 'left', 'lung', 'two', 'yes', 'no', 'not', '-'), {
  maxLength: 5,
})
const text = words.map((list) => list.join(' '))
const same = (gold: unknown) => gold

const mask = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }).map((voxels) => {
  const runs = [0]
  let value = false
  for (const voxel of voxels) {
    if (voxel === value) runs[runs.length - 1]! += 1
    else {
      runs.push(1)
      value = voxel
    }
  }
  return { shape: [2, 2, 2], voxelVolume: 8, runs }
})

export const answersSamples = {
  bioasq: {
    params: {},
    gold: fc.oneof(
      fc.record({ type: fc.constant('yesno'), answer: fc.constantFrom('yes', 'no') }),
      fc.record({
        type: fc.constantFrom('factoid', 'list'),
        answers: fc
          .uniqueArray(fc.constantFrom('p53', 'IL-6', 'TNF'), { minLength: 1 })
          .map((list) => list.map((name) => [name])),
      }),
    ),
    prediction: fc.oneof(fc.string(), fc.array(fc.string()), fc.array(fc.array(fc.string()))),
    perfect: (gold) => {
      const question = gold as { answer?: string; answers?: string[][] }
      return question.answer ?? question.answers
    },
    best: [
      'bioasq-yesno-accuracy',
      'bioasq-strict-accuracy',
      'bioasq-lenient-accuracy',
      'bioasq-mrr',
      'bioasq-list-f1',
    ],
  },
  ordering: {
    params: {},
    gold: fc
      .uniqueArray(fc.constantFrom('heat', 'mix', 'cool', 'spin', 'wash'), { minLength: 1 })
      .map((steps) => ({
        shown: [...steps].sort(),
        correct: steps,
      })),
    prediction: fc.oneof(fc.array(fc.nat(5)), fc.array(fc.constantFrom('heat', 'mix', 'cool'))),
    perfect: (gold) => (gold as { correct: string[] }).correct,
    best: ['exact-match', 'pooled-tau'],
  },
  'visual-qa': {
    params: { closed: 'first-word' },
    gold: fc.oneof(
      fc.record({ kind: fc.constant('closed'), answer: fc.constantFrom('yes', 'no') }),
      fc.record({ kind: fc.constant('open'), answer: fc.constantFrom('left lung', 'two lesions') }),
    ),
    prediction: text,
    perfect: (gold) => (gold as { answer: string }).answer,
    best: ['vqa-open-recall', 'vqa-open-f1', 'vqa-closed-accuracy'],
  },
  'retrieval-ranges': {
    params: { k: null },
    gold: fc.uniqueArray(places, { minLength: 1, maxLength: 3 }).map((starts) => ({
      references: starts.map((start) => [10 * start, 10 * start + 5]),
    })),
    prediction: fc.record({ retrieved: fc.array(range), chunks: fc.option(fc.array(range)) }),
    perfect: (gold) => {
      const { references } = gold as { references: unknown[] }
      return { retrieved: references, chunks: references }
    },
    best: ['range-recall', 'range-precision', 'range-iou', 'precision-omega'],
  },
  'ranked-retrieval': {
    params: {},
    gold: fc
      .dictionary(fc.constantFrom('d1', 'd2', 'd3', 'd4'), fc.integer({ min: 0, max: 3 }), { minKeys: 1 })
      .map((grades) => ({ ...grades, d0: 1 })),
    prediction: fc.oneof(
      fc.array(fc.constantFrom('d1', 'd2', 'x', 'y')),
      fc.array(fc.record({ id: fc.constantFrom('d1', 'd2', 'x'), score: fc.float({ noNaN: true }) })),
    ),
    perfect: (gold) =>
      Object.entries(gold as Record<string, number>)
        .sort(([, a], [, b]) => b - a)
        .map(([id]) => id),
    best: ['map', 'mrr', 'ndcg', 'ndcg-at-k', 'recall-at-k'],
  },
  rubric: {
    params: { tags: ['axis:accuracy'] },
    gold: fc.array(
      fc.record({ points: fc.integer({ min: -5, max: 10 }), tags: fc.constantFrom([], ['axis:accuracy']) }),
      { minLength: 1, maxLength: 4 },
    ),
    prediction: fc.array(fc.boolean(), { maxLength: 4 }),
    perfect: (gold) => (gold as { points: number }[]).map(({ points }) => points > 0),
    best: ['rubric-score', 'rubric-score:axis:accuracy'],
  },
  segmentation: {
    params: {},
    gold: mask,
    prediction: mask,
    perfect: same,
    best: ['dice', 'volume-difference', 'lesion-count-difference', 'lesion-f1'],
  },
  differences: {
    params: {},
    gold: fc.array(
      fc.record({ before: fc.constantFrom('10 mL', '90 ℃'), after: fc.constantFrom('12 mL', '80 ℃') }),
    ),
    prediction: fc.array(fc.record({ before: text, after: fc.constantFrom('in 12 mL', '８０℃', '') })),
    perfect: same,
    best: ['recall', 'precision', 'f1'],
  },
  'rated-answers': {
    params: {},
    gold: fc.constant({}),
    prediction: text,
    perfect: () => 'rest',
    best: ['answered-share'],
  },
} satisfies SampleTable
