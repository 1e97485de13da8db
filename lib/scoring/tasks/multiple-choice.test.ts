import { expect, test } from 'vitest'
import { metricValue, scoreInstances } from '../engine'
import { metricById } from '../metrics/table'
import type { MissingRule } from '../task'
import { type MultipleChoiceGold, type MultipleChoicePrediction, multipleChoice } from './multiple-choice'

function scores(
  params: unknown,
  pairs: [MultipleChoiceGold, MultipleChoicePrediction | null][],
  missing: MissingRule = 'wrong',
) {
  const instances = pairs.map(([gold, prediction], i) => ({ id: String(i), gold, prediction }))
  const scored = scoreInstances({
    task: multipleChoice,
    params: multipleChoice.params.parse(params),
    missing,
    instances,
  })
  return (id: string) => metricValue(metricById(id)!, scored.layout, scored.columns)
}

test('two right of four, one missing, one outside the options', () => {
  const value = scores({ choices: 4 }, [
    ['A', 'A'],
    ['B', 'B'],
    ['C', null],
    ['D', 'E'],
  ])
  expect(value('accuracy')).toBe(2 / 4)
  expect(value('answered-share')).toBe(2 / 4)
  expect(value('answered-precision')).toBe(1)
})

test('dropped instances leave the denominator', () => {
  expect(
    scores(
      { choices: 4 },
      [
        ['A', 'A'],
        ['C', null],
      ],
      'dropped',
    )('accuracy'),
  ).toBe(1)
})

test('an incomplete submission is refused where the benchmark says so', () => {
  expect(() => scores({ choices: 4 }, [['A', null]], 'refused')).toThrow(
    '1 of 1 instances have no prediction',
  )
})

test('refusing to answer lowers accuracy and coverage, not precision (LAB-Bench)', () => {
  const value = scores({ choices: 5, refusal: 'E' }, [
    ['A', 'A'],
    ['B', 'E'],
    ['C', 'D'],
    ['D', 'D'],
  ])
  expect(value('accuracy')).toBe(2 / 4)
  expect(value('answered-precision')).toBe(2 / 3)
  expect(value('answered-share')).toBe(3 / 4)
})

test('a set of options counts when the whole set is right; tp, fp and fn count single options', () => {
  const value = scores({ choices: ['1', '2', '3', '4', '5'], selection: 'multiple' }, [
    [{ answer: ['1', '3'] }, '3,1'],
    [{ answer: ['2', '4'] }, ['2', '5']],
  ])
  expect(value('accuracy')).toBe(1 / 2)
  expect(value('micro-f1')).toBeCloseTo((2 * 3) / (2 * 3 + 1 + 1), 12)
})

test('accepted alternatives and points per question', () => {
  const value = scores({ choices: 4 }, [
    [{ answer: 'A', accepted: ['B'], points: 2 }, 'B'],
    [{ answer: 'C', points: 1 }, 'A'],
  ])
  expect(value('accuracy')).toBe(1 / 2)
  expect(value('points')).toBe(2 / 3)
})

test('a stated confidence gives a Brier score over those that stated one', () => {
  const value = scores({ choices: 4 }, [
    ['A', { answer: 'A', confidence: 0.9 }],
    ['A', { answer: 'B', confidence: 0.6 }],
    ['A', 'A'],
  ])
  expect(value('confidence-brier')).toBeCloseTo((0.1 ** 2 + 0.6 ** 2) / 2, 12)
})

test('nothing to score gives no number', () => {
  expect(scores({ choices: 4 }, [])('accuracy')).toBeNull()
})
