import { expect, test } from 'vitest'
import { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { receiptOf } from './receipt'
import { scoreSignature } from './score-signature'
import { type ScoringRecord, scoringDifferences } from './scoring-differences'
import { testFacts } from './testing'

const signature = scoreSignature({
  descriptor: BenchmarkDescriptor.parse(testFacts()),
  versionHash: 'ab'.repeat(32),
  fileHash: 'cd'.repeat(32),
  extraction: 'automatic',
})
const content = {
  signature,
  instanceCount: 3,
  answeredCount: 3,
  values: [
    {
      metric: 'accuracy',
      isPrimary: true,
      sliceDimension: '',
      sliceValue: '',
      value: 2 / 3,
      low: 0.2,
      high: 0.9,
      intervalMethod: 'Wilson',
      level: 0.95,
      n: 3,
    },
  ],
}
const record = (rest: Partial<ScoringRecord> = {}): ScoringRecord => ({
  ...content,
  receipt: receiptOf(content),
  layout: ['correct'],
  columns: [Uint8Array.of(1, 1, 0)],
  replicates: new Map([['accuracy', Float64Array.of(0.5, Number.NaN)]]),
  answers: ['A', { answer: 'B', confidence: 0.5 }, null],
  ...rest,
})

test('an entry equals itself, undefined replicates and structured answers included', () => {
  expect(scoringDifferences(record(), record())).toEqual([])
})

test('a value that was changed is named, and its receipt gives it away', () => {
  const changed = record({ values: content.values.map((value) => ({ ...value, value: 0.9 })) })
  expect(scoringDifferences(changed, record())).toEqual([
    'the stored receipt is not that of the stored values',
    `accuracy, value: stored 0.9, computed ${2 / 3}`,
  ])
})

test('a changed value with its receipt made anew is found all the same', () => {
  const values = content.values.map((value) => ({ ...value, value: 0.9 }))
  const forged = record({ values, receipt: receiptOf({ ...content, values }) })
  expect(scoringDifferences(forged, record())).toHaveLength(2)
})

test('statistics, replicates and answers are compared to the last bit', () => {
  expect(scoringDifferences(record({ columns: [Uint8Array.of(1, 1, 1)] }), record())).toEqual([
    'statistic "correct": 1 of 3 differ, the first at position 2',
  ])
  expect(
    scoringDifferences(record({ replicates: new Map([['accuracy', Float64Array.of(0.5)]]) }), record()),
  ).toEqual(['replicates of accuracy: 1 stored, 2 computed'])
  expect(scoringDifferences(record({ answers: ['A', 'B', null] }), record())).toEqual([
    'extracted answers: 1 of 3 differ, the first at position 1',
  ])
})

test('a value that is missing or too many is named', () => {
  const second = { ...content.values[0]!, sliceDimension: 'subject', sliceValue: 'anatomy' }
  const more = record({ values: [...content.values, second] })
  expect(scoringDifferences(more, record()).at(-1)).toMatch(/subject = anatomy.*not among what is computed/)
  expect(scoringDifferences(record(), more).at(-1)).toMatch(/subject = anatomy.*not stored/)
})

test('another signature is told entry by entry', () => {
  const older = record({ signature: { ...signature, scorer: '0.9.0' } })
  expect(scoringDifferences(older, record())).toContain('signature, scorer: stored "0.9.0", computed "1.0.0"')
})
