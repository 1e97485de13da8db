import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOver, placeOn, symmetricAxis } from './axis'

const bounds = [0, 1] as const

describe('an axis', () => {
  test('spans the values with air, and has round ticks', () => {
    const axis = axisOver([0.642, 0.829, null, Number.NaN], { bounds })
    expect(axis.min).toBeCloseTo(0.63265)
    expect(axis.max).toBeCloseTo(0.83835)
    expect(axis.ticks).toEqual([0.65, 0.7, 0.75, 0.8])
  })

  test('does not go beyond the bounds', () => {
    const axis = axisOver([0.01, 0.99], { bounds })
    expect([axis.min, axis.max]).toEqual([0, 1])
    expect(axis.ticks).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
  })

  test('of one value has room on both sides', () => {
    const axis = axisOver([0.5], { bounds })
    expect(placeOn(axis, 0.5)).toBeCloseTo(50)
  })

  test('of nothing spans the bounds', () => {
    expect(axisOver([], { bounds })).toMatchObject({ min: 0, max: 1 })
    expect(axisOver([null]).max).toBeGreaterThan(0)
  })

  test('of differences has zero in the middle', () => {
    const axis = symmetricAxis([0.016, -0.018, 0.05])
    expect(placeOn(axis, 0)).toBe(50)
    expect(axis.ticks).toContain(0)
    expect(placeOn(symmetricAxis([]), 0)).toBe(50)
  })

  test('holds every value, and its ticks lie inside', () => {
    const value = fc.integer({ min: -1e9, max: 1e9 }).map((millionths) => millionths / 1e6)
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const axis = axisOver(values)
        expect(axis.max).toBeGreaterThan(axis.min)
        for (const v of values) expect(v >= axis.min && v <= axis.max).toBe(true)
        const slack = (axis.max - axis.min) * 1e-6
        for (const t of axis.ticks) expect(t >= axis.min - slack && t <= axis.max + slack).toBe(true)
      }),
    )
  })
})

test('a place beyond the axis is its end', () => {
  const axis = { min: 0, max: 1, ticks: [] }
  expect([placeOn(axis, -3), placeOn(axis, 0.256789), placeOn(axis, 7)]).toEqual([0, 25.68, 100])
})
