import { describe, expect, test } from 'vitest'
import {
  formatDifference,
  formatDifferenceEstimate,
  formatEstimate,
  formatInterval,
  formatSize,
  formatValue,
} from './estimate'
import { titleWithUnit } from './unit'

describe('a value with its interval', () => {
  test('a proportion is written in per cent with one decimal', () => {
    expect(formatEstimate({ value: 0.824, low: 0.801, high: 0.846 }, 'proportion')).toBe('82.4 [80.1, 84.6]')
  })

  test('a correlation keeps its own scale', () => {
    expect(formatEstimate({ value: -0.0321, low: -0.1, high: 0.05 }, 'correlation')).toBe(
      '−0.032 [−0.100, 0.050]',
    )
  })

  test('binary fractions do not leak into the decimals', () => {
    expect(formatValue(0.29, 'proportion')).toBe('29.0')
    expect(formatValue(0.5725, 'proportion')).toBe('57.3')
    expect(formatValue(1 / 3, 'proportion')).toBe('33.3')
  })

  test('an undefined value is a dash and has no interval', () => {
    expect(formatValue(null, 'proportion')).toBe('–')
    expect(formatValue(Number.NaN, 'proportion')).toBe('–')
    expect(formatEstimate({ value: null, low: 0.1, high: 0.2 }, 'proportion')).toBe('–')
    expect(formatInterval({ low: null, high: 0.2 }, 'proportion')).toBe('')
  })

  test('zero is a value', () => {
    expect(formatEstimate({ value: 0, low: 0, high: 0.007 }, 'proportion')).toBe('0.0 [0.0, 0.7]')
  })
})

describe('a difference', () => {
  test('carries its sign, with a real minus', () => {
    expect(formatDifferenceEstimate({ value: 0.016, low: -0.018, high: 0.05 }, 'proportion')).toBe(
      '+1.6 [−1.8, +5.0]',
    )
  })

  test('has no sign where it rounds to nothing', () => {
    expect(formatDifference(0.0004, 'proportion')).toBe('0.0')
    expect(formatDifference(-0.0004, 'proportion')).toBe('0.0')
    expect(formatDifference(0, 'proportion')).toBe('0.0')
  })

  test('its size names the unit', () => {
    expect(formatSize(-0.046, 'proportion')).toBe('4.6 points')
    expect(formatSize(0.041, 'correlation')).toBe('0.041')
  })
})

test('the head of a column names the unit', () => {
  expect(titleWithUnit('Accuracy', 'proportion')).toBe('Accuracy, %')
  expect(titleWithUnit('Pearson correlation', 'correlation')).toBe('Pearson correlation')
})
