import { expect, test } from 'vitest'
import { namedDice } from '../../benchmarks/demonstration/dice'
import { checkRating } from '../instruments/check-rating'
import { publishedInstrument } from '../instruments/table'
import { madeUpRating } from './made-up-rating'
import { writtenQuestions } from './questions'
import { demonstrationRaters } from './raters'
import { demonstrationSources } from './sources'
import { demonstrationStudies } from './studies'

const ratingOf = (instrumentId: string, answers: readonly string[], rater = demonstrationRaters[0]!) => {
  const instrument = publishedInstrument(instrumentId)!
  const about = answers.join('\n')
  const values = madeUpRating(rater, {
    ...{ instrument, answers, own: namedDice(`${rater.name} ${about}`), shared: namedDice(about) },
  })
  const item = { answers, fields: {}, context: null, reference: null }
  return { values, issues: checkRating(instrument, values, item) }
}

test('made-up ratings answer everything their instrument asks, the same at every run', () => {
  const [question] = writtenQuestions
  for (const { instrument } of demonstrationStudies) {
    const isPairwise = publishedInstrument(instrument)?.mode === 'pairwise'
    const answers = demonstrationSources.slice(0, isPairwise ? 2 : 1).map(({ answer }) => answer(question!))
    for (const rater of demonstrationRaters) {
      const { values, issues } = ratingOf(instrument, answers, rater)
      expect(issues).toEqual([])
      expect(ratingOf(instrument, answers, rater).values).toEqual(values)
    }
  }
})

test('no two answers are the same text, and none names its source', () => {
  const texts = writtenQuestions.flatMap((question) =>
    demonstrationSources.map(({ answer }) => answer(question)),
  )
  expect(new Set(texts).size).toBe(texts.length)
  expect(texts.join('\n')).not.toMatch(/larkspur|mossgate|language model|as an ai/i)
})

test('every name of a source and of a study says that it is made up', () => {
  for (const { name } of demonstrationSources) expect(name).toMatch(/\(invented\)$/)
  for (const { title, description } of demonstrationStudies) {
    expect(title).toMatch(/^Demonstration: /)
    expect(description).toContain('Made up')
  }
  for (const { name } of demonstrationRaters) expect(name).toMatch(/Invented$/)
})
