import { expect, test } from 'vitest'
import type { Setting } from '../submissions/setting'
import { pairSubmissions } from './pair-systems'

const setting = (shots: number): Setting => ({
  shots,
  context: null,
  chainOfThought: null,
  decoding: null,
  fineTuned: null,
  prompt: null,
})
const submission = (id: string, shots: number, value: number | null, answeredCount = 100) => ({
  id,
  setting: setting(shots),
  value,
  answeredCount,
  createdAt: new Date(0),
})

test('the pair under the same setting is chosen, though another scores higher', () => {
  const pair = pairSubmissions(
    [submission('a0', 0, 0.5), submission('a5', 5, 0.9)],
    [submission('b0', 0, 0.6)],
    true,
  )
  expect([pair?.a.id, pair?.b.id, pair?.mismatches]).toEqual(['a0', 'b0', []])
})

test('a mismatch that cannot be avoided is said', () => {
  const pair = pairSubmissions([submission('a5', 5, 0.9)], [submission('b0', 0, 0.6)], true)
  expect(pair?.mismatches.join()).toMatch(/shots|shot/i)
})

test('among equal settings the fuller file counts, then the better value', () => {
  const fuller = pairSubmissions(
    [submission('x', 0, 0.9, 50), submission('y', 0, 0.5, 100)],
    [submission('b', 0, 0.6)],
    true,
  )
  expect(fuller?.a.id).toBe('y')
  const lowerIsBetter = pairSubmissions(
    [submission('x', 0, 0.9), submission('y', 0, 0.5)],
    [submission('b', 0, 0.6)],
    false,
  )
  expect(lowerIsBetter?.a.id).toBe('y')
})

test('without a value on either side there is no pair', () => {
  expect(pairSubmissions([submission('a', 0, null)], [submission('b', 0, 0.6)], true)).toBeNull()
  expect(pairSubmissions([submission('a', 0, 0.5)], [], true)).toBeNull()
})
