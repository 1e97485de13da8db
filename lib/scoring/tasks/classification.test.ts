import { expect, test } from 'vitest'
import { metricValue, scoreInstances } from '../engine'
import { metricById } from '../metrics/table'
import { classification } from './classification'

function scores(params: unknown, pairs: [string, string | null][]) {
  const instances = pairs.map(([gold, prediction], i) => ({ id: String(i), gold, prediction }))
  const scored = scoreInstances({
    task: classification,
    params: classification.params.parse(params),
    missing: 'wrong',
    instances,
  })
  return (id: string) => metricValue(metricById(id)!, scored.layout, scored.columns)
}

test('beyond sixteen classes there are counts per class and no cells', () => {
  const labels = Array.from({ length: 17 }, (_, i) => `class ${i}`)
  const value = scores({ labels }, [
    ['class 0', 'class 0'],
    ['class 1', 'class 2'],
  ])
  expect(value('macro-f1')).toBeCloseTo(1 / 3, 12)
  expect(value('recall:class 0')).toBe(1)
  expect(() => value('mcc')).toThrow(TypeError)
})

const three: [string, string | null][] = [
  ['yes', 'yes'],
  ['yes', 'yes'],
  ['yes', 'no'],
  ['no', 'no'],
  ['no', 'maybe'],
  ['maybe', null],
]

test('statistics start with correct, count and answered, and end with one cell per pair', () => {
  const layout = classification.layout(classification.params.parse({ labels: ['yes', 'no'] }))
  expect(layout).toEqual([
    'correct',
    'count',
    'answered',
    'cell:yes:yes',
    'cell:yes:no',
    'cell:yes:',
    'cell:no:yes',
    'cell:no:no',
    'cell:no:',
  ])
})

test('averages over three classes, worked by hand', () => {
  const value = scores({ labels: ['yes', 'no', 'maybe'] }, three)
  // yes: tp 2, fp 0, fn 1; no: tp 1, fp 1, fn 1; maybe: tp 0, fp 1, fn 1
  expect(value('accuracy')).toBe(3 / 6)
  expect(value('macro-f1')).toBeCloseTo((4 / 5 + 2 / 4 + 0) / 3, 12)
  expect(value('weighted-f1')).toBeCloseTo((3 * (4 / 5) + 2 * (2 / 4) + 0) / 6, 12)
  expect(value('micro-f1')).toBeCloseTo(6 / (6 + 2 + 3), 12)
  expect(value('balanced-accuracy')).toBeCloseTo((2 / 3 + 1 / 2 + 0) / 3, 12)
  expect(value('macro-precision')).toBeCloseTo((1 + 1 / 2 + 0) / 3, 12)
  expect(value('macro-recall')).toBeCloseTo((2 / 3 + 1 / 2 + 0) / 3, 12)
  expect(value('weighted-recall')).toBeCloseTo(3 / 6, 12)
  expect(value('micro-precision')).toBeCloseTo(3 / 5, 12)
  expect(value('precision:yes')).toBe(1)
})

test('a positive class gives precision, recall and F1', () => {
  const value = scores(
    { labels: ['Entailment', 'Contradiction'], positive: 'Entailment', otherwise: 'Contradiction' },
    [
      ['Entailment', 'Entailment'],
      ['Entailment', 'garbled'],
      ['Contradiction', 'Entailment'],
      ['Contradiction', 'garbled'],
    ],
  )
  expect(value('precision')).toBe(1 / 2)
  expect(value('recall')).toBe(1 / 2)
  expect(value('f1')).toBe(1 / 2)
  expect(value('accuracy')).toBe(2 / 4)
})

test('classes left out do not count for F1 but for accuracy', () => {
  const value = scores({ labels: ['false', 'effect', 'advise'], negative: ['false'] }, [
    ['false', 'false'],
    ['false', 'effect'],
    ['effect', 'effect'],
    ['advise', 'false'],
  ])
  expect(value('micro-f1')).toBeCloseTo(2 / (2 + 1 + 1), 12)
  expect(value('accuracy')).toBe(2 / 4)
})

test('kappa of a 2 by 2 table (Cohen 1960 formula, by hand)', () => {
  const pairs = [
    ...Array.from({ length: 20 }, () => ['a', 'a'] as [string, string]),
    ...Array.from({ length: 5 }, () => ['a', 'b'] as [string, string]),
    ...Array.from({ length: 10 }, () => ['b', 'a'] as [string, string]),
    ...Array.from({ length: 15 }, () => ['b', 'b'] as [string, string]),
  ]
  // observed .7, expected (25·30 + 25·20) / 2500 = .5
  expect(scores({ labels: ['a', 'b'] }, pairs)('cohen-kappa')).toBeCloseTo(0.4, 12)
  expect(scores({ labels: ['a', 'b'] }, pairs)('cohen-kappa-quadratic')).toBeCloseTo(0.4, 12)
})

test('kappa is undefined, Matthews correlation 0, when all is one class', () => {
  const value = scores({ labels: ['a', 'b'] }, [['a', 'a']])
  expect(value('cohen-kappa')).toBeNull()
  expect(value('mcc')).toBe(0)
})

test('a label with a colon keeps its cell apart', () => {
  const value = scores({ labels: ['a:b', 'a'] }, [
    ['a:b', 'a:b'],
    ['a', 'a'],
  ])
  expect(value('macro-f1')).toBe(1)
})
