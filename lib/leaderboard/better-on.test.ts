import { expect, test } from 'vitest'
import { PREDICTED } from '../scores/predicted'
import { ratioMetric } from '../scoring/metrics/ratio'
import { metricById } from '../scoring/metrics/table'
import { betterOn } from './better-on'

const layout = ['total', 'count', PREDICTED]
const mean = (higherIsBetter: boolean) =>
  ratioMetric({
    ...{ id: 'mean', title: 'Mean', description: '', source: '', higherIsBetter },
    ...{ numerator: 'total', denominator: 'count' },
  })
/** Values of instances; null: no prediction, which counts as 0. */
const score = (values: readonly (number | null)[]) => ({
  ...{ value: null, layout, replicates: null },
  columns: [values.map((value) => value ?? 0), values.map(() => 1), values.map((v) => (v === null ? 0 : 1))],
})

test('instances are counted for the side that scores better, equal ones for neither', () => {
  const [a, b] = [score([3, 1, 2, 5]), score([1, 2, 2, 4])]
  expect(betterOn(mean(true), a, b)).toEqual([2, 1])
  expect(betterOn(mean(true), b, a)).toEqual([1, 2])
  expect(betterOn(mean(false), a, b)).toEqual([1, 2])
})

test('what either did not answer is not counted', () => {
  expect(betterOn(mean(true), score([3, null, 2]), score([1, 2, null]))).toEqual([1, 0])
  expect(betterOn(mean(true), score([]), score([]))).toEqual([0, 0])
})

test('a metric that needs an order has no value on one instance', () => {
  expect(betterOn(metricById('spearman')!, score([1, 2]), score([2, 1]))).toBeNull()
})
