import { expect, test } from 'vitest'
import { answerReader } from './read-answer'
import { scoringRules } from './scoring-rules'
import { testFacts } from './testing'

const options = [
  { label: 'A', text: 'aspirin' },
  { label: 'B', text: 'heparin' },
]
const reader = (extraction: string, facts = testFacts()) => answerReader(scoringRules(facts, extraction))

test('text goes through the rule: a letter, an option’s text, a sentence', () => {
  const read = reader('automatic')
  expect(read('(B)', options)).toBe('B')
  expect(read('heparin', options)).toBe('B')
  expect(read('The answer is A.', options)).toBe('A')
  expect(read('I cannot say', options)).toBeNull()
})

test('a number is read by a rule that reads positions', () => {
  expect(reader('option-index')(1, options)).toBe('B')
})

test('without options on the question the task’s labels count', () => {
  const read = reader('automatic', testFacts({ task: 'classification', params: { labels: ['yes', 'no'] } }))
  expect(read('Yes', null)).toBe('yes')
  expect(read('perhaps', null)).toBeNull()
  expect(reader('automatic')('D', null)).toBe('D')
})

test('of a structure the answer is extracted and the confidence kept', () => {
  expect(reader('automatic')({ answer: 'B. heparin', confidence: 0.7 }, options)).toEqual({
    answer: 'B',
    confidence: 0.7,
  })
})

test('a structure that is not the task’s is no answer', () => {
  const read = reader('automatic')
  for (const raw of [{ spans: [] }, { answer: null, confidence: 1 }, [1, 2], null, undefined]) {
    expect(read(raw, options)).toBeNull()
  }
})

test('an unknown rule is refused', () => {
  expect(() => reader('oracle')).toThrow(/no extraction rule "oracle"/)
})
