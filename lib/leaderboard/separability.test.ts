import fc from 'fast-check'
import { expect, test } from 'vitest'
import { normalDice } from '../statistics/distributions/normal-dice'
import { diceKey, uniformDice } from '../statistics/resampling/dice'
import { separability } from './separability'

/** Replicates around the value with this standard error. */
function entry(value: number, standardError: number, stream: number) {
  const normal = normalDice(uniformDice(diceKey('00112233445566778899aabbccddeeff'), stream))
  return { value, replicates: Float64Array.from({ length: 2000 }, () => value + standardError * normal()) }
}
const options = { higherIsBetter: true, units: 500 }

test('neighbours within the noise are not told apart, a distant one is', () => {
  const { cells, separable, pairs, runs } = separability(
    [entry(0.8, 0.02, 1), entry(0.79, 0.02, 2), entry(0.5, 0.02, 3)],
    options,
  )
  expect(cells.map((row) => row.map(({ is }) => is))).toEqual([
    [null, 'inseparable', 'better'],
    ['inseparable', null, 'better'],
    ['worse', 'worse', null],
  ])
  expect({ separable, pairs, runs }).toEqual({
    separable: 2,
    pairs: 3,
    runs: [
      [0, 1],
      [2, 2],
    ],
  })
  expect(cells[0]![2]).toMatchObject({ difference: expect.closeTo(0.3, 12) })
  expect(cells[0]![2]!.low).toBeGreaterThan(0.2)
})

test('where lower is better, the lower value is', () => {
  const { cells } = separability([entry(0.2, 0.02, 1), entry(0.6, 0.02, 2)], {
    ...options,
    higherIsBetter: false,
  })
  expect(cells[0]![1]!.is).toBe('better')
})

test('a system without replicates is told apart from nobody', () => {
  const { cells } = separability([entry(0.9, 0.01, 1), { value: 0.1, replicates: null }], options)
  expect(cells[0]![1]).toEqual({ is: 'inseparable', difference: 0.8, low: null, high: null })
})

test('one cell mirrors the other, and every system is in a run', () => {
  const anyEntries = fc
    .array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 6 })
    .map((values) => values.toSorted((a, b) => b - a).map((value, i) => entry(value, 0.05, i)))
  const mirrored = { better: 'worse', worse: 'better', inseparable: 'inseparable' } as const
  fc.assert(
    fc.property(anyEntries, (entries) => {
      const { cells, runs } = separability(entries, options)
      cells.forEach((row, i) => {
        row.forEach(({ is, difference }, j) => {
          expect(cells[j]![i]!.difference).toBe(-difference || 0)
          expect(cells[j]![i]!.is).toBe(is && mirrored[is])
        })
        expect(runs.some(([first, last]) => first <= i && i <= last)).toBe(true)
      })
    }),
    { numRuns: 20 },
  )
})

test('nobody is separable from nobody', () => {
  expect(separability([], options)).toEqual({ cells: [], separable: 0, pairs: 0, runs: [] })
})
