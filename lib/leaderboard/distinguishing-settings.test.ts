import { expect, test } from 'vitest'
import { distinguishingSettings } from './distinguishing-settings'

const setting = { shots: 0, context: null, chainOfThought: false, decoding: 'greedy', fineTuned: null }
const system = {
  slug: 'gpt-4',
  name: 'GPT-4',
  kind: 'instruction-tuned' as const,
  family: null,
  parameters: null,
  openWeights: null,
  base: null,
}
const row = { submissionId: 'a', system, setting, extraction: 'mirage', run: 1 }
const wordsOf = (rows: (typeof row)[]) => [
  ...distinguishingSettings(rows, (rule) => rule.toUpperCase()).values(),
]

test('a row alone says the short form', () => {
  expect(wordsOf([row, { ...row, submissionId: 'b', system: { ...system, slug: 'other' } }])).toEqual([
    'zero-shot',
    'zero-shot',
  ])
})

test('rows of one system say what they differ in', () => {
  const sampled = { ...row, submissionId: 'b', setting: { ...setting, decoding: 'temperature 1' } }
  expect(wordsOf([row, sampled])).toEqual(['zero-shot', 'zero-shot, temperature 1'])
  const strict = { ...row, submissionId: 'b', extraction: 'strict' }
  expect(wordsOf([row, strict])).toEqual([
    'zero-shot; answers read by “MIRAGE”',
    'zero-shot; answers read by “STRICT”',
  ])
})

test('rows that differ in nothing, or in their run, stay short', () => {
  expect(wordsOf([row, { ...row, submissionId: 'b' }])).toEqual(['zero-shot', 'zero-shot'])
  expect(wordsOf([row, { ...row, submissionId: 'b', run: 2 }])).toEqual(['zero-shot', 'zero-shot'])
})

test('anonymous rows do not show that they belong together', () => {
  const hidden = { ...row, system: null as unknown as typeof system }
  expect(wordsOf([hidden, { ...hidden, submissionId: 'b', extraction: 'strict' }])).toEqual([
    'zero-shot',
    'zero-shot',
  ])
})
