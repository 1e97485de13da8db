import fc from 'fast-check'
import type { SampleTable } from './task-sample'

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
const same = (gold: unknown) => gold

export const mentionsSamples = {
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
} satisfies SampleTable
