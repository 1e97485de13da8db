import { expect, test } from 'vitest'
import { instrumentOf, valuesOf } from '../analysis/testing/study'
import { saidInWords } from './said'

const question = { fields: {} }

test('a comparison is told by names, whichever side they stood on', () => {
  const instrument = instrumentOf('mslr-pairwise')
  const answers = ['Alpha', 'Beta']
  const words = (shownOrder: number[]) =>
    saidInWords(instrument, question, valuesOf({ accuracy: 'a' }), { answers, shownOrder })[0]?.words
  expect(words([0, 1])).toMatch(/^Alpha \(/)
  expect(words([1, 0])).toMatch(/^Beta \(/)
})

test('a ranking is told in order, tied ones together', () => {
  const instrument = instrumentOf('med-palm-2-bedside-ranking')
  const [said] = saidInWords(
    instrument,
    question,
    { 'utility-rank': { values: [], ranking: [[1], [0, 2]] } },
    { answers: ['Alpha', 'Beta', 'Gamma'], shownOrder: [2, 0, 1] },
  )
  expect(said?.words).toBe('Alpha > Gamma = Beta')
})

test('what a rater wrote stays out', () => {
  const said = saidInWords(
    instrumentOf('mslr-pairwise'),
    question,
    { accuracy: { values: ['a'], comment: 'I, Dr. Who' } },
    { answers: ['Alpha', 'Beta'], shownOrder: [0, 1] },
  )
  expect(JSON.stringify(said)).not.toContain('Who')
})
