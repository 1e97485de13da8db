import { describe, expect, test } from 'vitest'
import { drawAnswers, type RatedAnswer } from './draw-answers'

const seed = '00112233445566778899aabbccddeeff'
const both = (questions: number): RatedAnswer[] =>
  Array.from({ length: questions }, (_, q) => [
    { question: `q${q}`, source: 'clinician' as const },
    { question: `q${q}`, source: 'model' as const },
  ]).flat()
const sources = (drawn: readonly RatedAnswer[]) => drawn.map(({ source }) => source).toSorted()

describe('the answers a rater is asked about at the end', () => {
  test('are three of each source, no question twice, the same at every draw', () => {
    const drawn = drawAnswers(both(20), { seed, pseudonym: 'R01' })
    expect(sources(drawn)).toEqual(['clinician', 'clinician', 'clinician', 'model', 'model', 'model'])
    expect(new Set(drawn.map(({ question }) => question)).size).toBe(6)
    expect(drawAnswers(both(20), { seed, pseudonym: 'R01' })).toEqual(drawn)
    expect(drawAnswers(both(20), { seed, pseudonym: 'R02' })).not.toEqual(drawn)
  })

  test('come half and half where there are fewer questions', () => {
    expect(sources(drawAnswers(both(4), { seed, pseudonym: 'R01' }))).toEqual([
      ...['clinician', 'clinician', 'model', 'model'],
    ])
  })

  test('are of one source where a rater has met only one, and none where nothing was rated', () => {
    const models = both(9).filter(({ source }) => source === 'model')
    expect(sources(drawAnswers(models, { seed, pseudonym: 'R01' }))).toEqual(['model', 'model', 'model'])
    expect(drawAnswers([], { seed, pseudonym: 'R01' })).toEqual([])
  })

  test('stand in an order that says nothing of the source', () => {
    const firsts = Array.from(
      { length: 200 },
      (_, n) => drawAnswers(both(20), { seed, pseudonym: `R${n}` })[0],
    )
    const clinicians = firsts.filter((answer) => answer?.source === 'clinician').length
    expect(clinicians).toBeGreaterThan(75)
    expect(clinicians).toBeLessThan(125)
  })
})
