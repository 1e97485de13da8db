import { expect, test } from 'vitest'
import { unrankedBecause } from './eligibility'

const part = { answeredCount: 200, instanceCount: 265 }
const whole = { answeredCount: 265, instanceCount: 265 }

test('a partial file ranks where what it lacks counts as wrong', () => {
  expect(unrankedBecause('wrong', part)).toBeNull()
})

test('a partial file does not rank where what it lacks is dropped', () => {
  expect(unrankedBecause('dropped', part)).toBe(
    'answers 200 of 265 instances, and the others are not counted',
  )
  expect(unrankedBecause('dropped', whole)).toBeNull()
  expect(unrankedBecause('study', whole)).toBe('its answers wait for a study by raters')
})
