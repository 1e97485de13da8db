import fc from 'fast-check'
import type { Task } from '../task'
import { type TaskId, tasks } from '../tasks/table'

/** How to make up instances of a task, and what a perfect answer to one is. */
export interface TaskSample {
  readonly task: Task
  readonly params: unknown
  readonly gold: fc.Arbitrary<unknown>
  readonly prediction: fc.Arbitrary<unknown>
  /** The prediction that is right for a gold value. */
  perfect(gold: unknown, id: string): unknown
  /** Metrics a perfect prediction brings to their best value; those undefined on the sample are passed over. */
  readonly best: readonly string[]
}

const labels = ['yes', 'no', 'maybe']
const types = ['Disease', 'Gene']
const label = fc.constantFrom(...labels)
const wildLabel = fc.oneof(label, fc.string({ minLength: 1, maxLength: 4 }))
const places = fc.integer({ min: 0, max: 12 })
const mention = fc
  .tuple(fc.constantFrom(...types), places, fc.integer({ min: 1, max: 5 }))
  .map(([type, start, length]) => ({ type, start, end: start + length }))
const mentions = fc.array(mention, { maxLength: 5 })
const tags = fc.constantFrom('O', 'B-Disease', 'I-Disease', 'B-Gene', 'I-Gene', 'E-Gene', 'U-Gene')
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

/** Samples of every task that this part of the library owns. */
export const taskSamples: Readonly<Partial<Record<TaskId, Omit<TaskSample, 'task'>>>> = {
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
  entities: {
    params: { types, semeval: '0.3.1' },
    gold: mentions.map((list) => ({ mentions: list })),
    prediction: mentions,
    perfect: (gold) => (gold as { mentions: unknown }).mentions,
    best: [
      'f1',
      'precision',
      'recall',
      'macro-f1',
      'relaxed-f1',
      'f1:Gene',
      'semeval-strict-f1',
      'semeval-type-f1',
    ],
  },
  'tag-sequences': {
    params: { types },
    gold: fc.array(tags, { minLength: 1, maxLength: 8 }),
    prediction: fc.array(tags, { maxLength: 8 }),
    perfect: same,
    best: ['f1', 'macro-f1', 'relaxed-f1', 'token-accuracy'],
  },
  'token-labels': {
    params: { labels: types, prefixes: ['I-', 'B-'] },
    gold: fc.array(tags, { minLength: 1, maxLength: 8 }),
    prediction: fc.array(tags, { maxLength: 8 }),
    perfect: same,
    best: ['f1', 'macro-f1', 'token-accuracy'],
  },
  'mentions-with-alternatives': {
    params: {},
    gold: fc.record({
      mentions: fc.uniqueArray(range, { maxLength: 3, selector: String }),
      alternatives: fc.array(range, { maxLength: 2 }),
    }),
    prediction: fc.array(range, { maxLength: 4 }),
    perfect: (gold) => (gold as { mentions: unknown }).mentions,
    best: ['f1', 'precision', 'recall'],
  },
  'linked-mentions': {
    params: { types },
    gold: fc.array(
      fc.tuple(mention, fc.constantFrom('1', '2', 'NIL')).map(([place, id]) => ({ ...place, ids: [id] })),
      { maxLength: 3 },
    ),
    prediction: mentions,
    perfect: same,
    best: [],
  },
  concepts: {
    params: { types, ids: 'pubtator' },
    gold: fc.array(
      fc.record({ type: fc.constantFrom(...types), id: fc.constantFrom('MESH:D1', 'D2|D3', '-1') }),
    ),
    prediction: fc.array(fc.record({ type: fc.constantFrom(...types), id: fc.string() }), { maxLength: 4 }),
    perfect: same,
    best: ['f1', 'macro-f1'],
  },
  relations: {
    params: { types: ['CID'], symmetric: true },
    gold: fc.array(fc.record({ type: fc.constantFrom('CID', 'none'), head: label, tail: label }), {
      maxLength: 4,
    }),
    prediction: fc.array(fc.record({ type: fc.constantFrom('CID', 'none'), head: label, tail: wildLabel })),
    perfect: same,
    best: ['f1', 'macro-f1'],
  },
  'concept-relations': {
    params: { types: ['Association', 'Bind'] },
    gold: fc.record({
      entities: fc.constant([]),
      relations: fc.array(
        fc.record({
          type: fc.constantFrom('Association', 'Bind'),
          ends: fc.tuple(label, label),
          isNovel: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    }),
    prediction: fc.constant({ entities: [], relations: [] }),
    perfect: same,
    best: ['f1', 'relation-pair-f1', 'relation-novelty-f1', 'relation-all-f1'],
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
  similarity: {
    params: { scale: [0, 4] },
    gold: fc.integer({ min: 0, max: 4 }),
    prediction: fc.float({ min: 0, max: 4, noNaN: true }),
    perfect: same,
    best: ['pearson', 'spearman', 'kendall-tau-b', 'mae', 'rmse', 'r2'],
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
  'error-detection': {
    params: {},
    gold: fc.option(fc.nat(5)).map((sentence) => ({ hasError: sentence !== null, sentence })),
    prediction: fc.record({ hasError: fc.boolean(), sentence: fc.option(fc.nat(5)) }),
    perfect: same,
    best: ['error-flag-accuracy', 'error-sentence-accuracy'],
  },
  segmentation: {
    params: {},
    gold: mask,
    prediction: mask,
    perfect: same,
    best: ['dice', 'volume-difference', 'lesion-count-difference', 'lesion-f1'],
  },
}

/** The samples with their tasks, params read. */
export const samples: readonly (readonly [TaskId, TaskSample])[] = (
  Object.entries(taskSamples) as [TaskId, Omit<TaskSample, 'task'>][]
).map(([id, sample]) => {
  const task = tasks[id] as Task
  return [id, { ...sample, task, params: task.params.parse(sample.params) }] as const
})
