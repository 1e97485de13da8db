import { expect, test } from 'vitest'
import { BenchmarkDescriptor } from '../benchmarks/descriptor'
import { signatureLine } from '../scoring/signature'
import { type Receipted, receiptOf, receiptText, signatureHashOf } from './receipt'
import { metricSignature, scoreSignature } from './score-signature'
import type { ScoreValue } from './score-value'
import { testFacts } from './testing'

const signature = scoreSignature({
  descriptor: BenchmarkDescriptor.parse(testFacts()),
  versionHash: 'ab'.repeat(32),
  fileHash: 'cd'.repeat(32),
  extraction: 'automatic',
})
const value = (entries: Partial<ScoreValue> = {}): ScoreValue => ({
  metric: 'accuracy',
  isPrimary: true,
  sliceDimension: '',
  sliceValue: '',
  value: 0.7,
  low: 0.6,
  high: 0.8,
  intervalMethod: 'Wilson',
  level: 0.95,
  n: 100,
  ...entries,
})
const content = (values: ScoreValue[]): Receipted => ({
  signature,
  instanceCount: 100,
  answeredCount: 99,
  values,
})

test('a receipt does not depend on the order of values, and on nothing but them and the signature', () => {
  const [first, second] = [value(), value({ sliceDimension: 'subject', sliceValue: 'anatomy' })]
  expect(receiptOf(content([first, second]))).toBe(receiptOf(content([second, first])))
})

test('the smallest change of a value gives another receipt', () => {
  const receipt = receiptOf(content([value()]))
  expect(receipt).toMatch(/^[0-9a-f]{64}$/)
  expect(receiptOf(content([value({ value: 0.7 + Number.EPSILON })]))).not.toBe(receipt)
  expect(receiptOf(content([value({ n: 99 })]))).not.toBe(receipt)
  expect(receiptOf({ ...content([value()]), answeredCount: 98 })).not.toBe(receipt)
})

test('undefined and infinite values have their own places', () => {
  const text = receiptText(
    content([value({ value: null }), value({ value: Number.POSITIVE_INFINITY, n: 5 })]),
  )
  expect(text).toContain('"value":null')
  expect(text).toContain('"value":"Infinity"')
})

test('two scorings of the same file under the same rules share a signature; another rule does not', () => {
  expect(signatureHashOf({ ...signature })).toBe(signatureHashOf(signature))
  expect(signatureHashOf({ ...signature, extraction: 'verbatim' })).not.toBe(signatureHashOf(signature))
})

test('the signature of one metric fits on a line', () => {
  expect(signatureLine(metricSignature(signature, 'accuracy'))).toBe(
    'accuracy|bench:abababab|preds:cdcdcdcd|task:multiple-choice|choices:4|extract:automatic|missing:wrong|reps:10000|dice:abababab|version:1.0.0',
  )
})
