import { expect, test } from 'vitest'
import { shownSlices } from './shown-slices'

const slices = (...counts: number[]) => counts.map((n, i) => ({ dimension: 'subject', name: `${i}`, n }))
const shown = (total: number, ...counts: number[]) => shownSlices(slices(...counts), total).map(({ n }) => n)

test('slices of ten instances or more are shown, in their order', () => {
  expect(shown(60, 10, 30, 20)).toEqual([10, 30, 20])
})

test('one instance tells nothing of itself', () => {
  expect(shown(100, 1)).toEqual([])
})

test('what is left over is not to be worked out from the others', () => {
  // 41 less 40 would be the one
  expect(shown(41, 1, 40)).toEqual([])
  // the smallest goes with it: 12 in all are left over then
  expect(shown(52, 1, 11, 40)).toEqual([40])
  // together the small ones are many enough
  expect(shown(52, 5, 7, 40)).toEqual([40])
})

test('instances in no slice are left over, too', () => {
  expect(shown(43, 40)).toEqual([])
  expect(shown(50, 40)).toEqual([40])
})

test('dimensions are looked at one by one', () => {
  const both = [
    ...slices(20, 20),
    { dimension: 'language', name: 'de', n: 3 },
    { dimension: 'language', name: 'en', n: 37 },
  ]
  expect(shownSlices(both, 40).map(({ name }) => name)).toEqual(['0', '1'])
})

test('no slices, none shown', () => {
  expect(shown(0)).toEqual([])
})
