import { expect, test } from 'vitest'
import { instruments } from '../instruments/table'
import { answerName } from './answer-name'

test('a pair is called as the options of its questions call it', () => {
  expect([0, 1].map((place) => answerName('pairwise', place, 2))).toEqual(['Answer A', 'Answer B'])
  const pairwise = instruments.filter(({ mode }) => mode === 'pairwise')
  expect(pairwise.length).toBeGreaterThan(3)
  for (const { axes } of pairwise) {
    for (const { options } of axes) {
      const sides = options.filter(({ value }) => /^[ab](-|$)/.test(value))
      for (const { value, label } of sides) expect(label).toMatch(value.startsWith('a') ? /\bA\b/ : /\bB\b/)
    }
  }
})

test('several are numbered in the order shown, a single one needs no name', () => {
  expect([0, 2].map((place) => answerName('ranking', place, 3))).toEqual(['Answer 1', 'Answer 3'])
  expect(answerName('independent', 0, 1)).toBe('Answer')
})
