import { expect, test } from 'vitest'
import { chanceLevel } from './chance-level'

test.each([
  ['multiple-choice', { choices: 4 }, 'accuracy', 0.25],
  ['multiple-choice', { choices: ['A', 'B', 'C', 'D', 'E'] }, 'accuracy', 0.2],
  ['classification', { labels: ['yes', 'no', 'maybe'] }, 'accuracy', 1 / 3],
  ['multiple-choice', { choices: 4, selection: 'multiple' }, 'accuracy', null],
  ['classification', { labels: ['yes', 'no'] }, 'macro-f1', null],
  ['free-text', {}, 'accuracy', null],
])('%s %j by %s', (task, params, metric, chance) => {
  expect(chanceLevel({ task, params }, metric)).toBe(chance)
})
