import { describe, expect, test } from 'vitest'
import type { GuessedSource } from '../blinding/guessed-source'
import { checkBlinding } from './blinding-check'
import { storedAnalysis } from './stored-analysis'
import type { SourceGuess } from './study-data'
import { analyse, instrumentOf, studyOf } from './testing/study'

const said = (
  rater: string,
  actual: SourceGuess['actual'],
  ...guesses: (GuessedSource | null)[]
): SourceGuess[] => guesses.map((guess) => ({ rater, guess, actual }))
const check = (...guesses: SourceGuess[][]) => checkBlinding(guesses.flat(), [], 0.95)

describe('whether raters could tell', () => {
  test('is counted by source, with "cannot tell" and what was left out apart', () => {
    const found = check(
      said('R1', 'model', 'model', 'model', 'unsure'),
      said('R1', 'clinician', 'clinician', 'model', null),
      said('R2', 'model', 'clinician'),
      said('R2', 'clinician', 'clinician'),
    )
    expect(found).toMatchObject({
      ...{ raters: 2, guesses: 7, unsure: 1, skipped: 1, right: { value: 4 / 6 } },
      model: { decided: 3, guessedModel: 2, index: { value: 0.25 } },
      clinician: { decided: 3, guessedModel: 1 },
    })
    // two right, one wrong, of three
    expect(found?.clinician.index?.value).toBeCloseTo(1 / 3, 12)
  })

  test('is tested exactly, each rater against their own habit', () => {
    const sure = (rater: string) => [
      ...said(rater, 'model', 'model', 'model', 'model'),
      ...said(rater, 'clinician', 'clinician', 'clinician', 'clinician'),
    ]
    // one rater alone: both of the two most extreme of 20 tables; three: each as unlikely
    expect(check(sure('R1'))?.p).toBeCloseTo(2 / 20, 12)
    expect(check(sure('R1'), sure('R2'), sure('R3'))?.p).toBeCloseTo(2 / 20 ** 3, 12)
    const always = check(said('R1', 'model', 'model', 'model'), said('R1', 'clinician', 'model', 'model'))
    expect(always).toMatchObject({ p: null, right: { value: 0.5 } })
  })

  test('is held against what chance gives, which is not always one half', () => {
    // says "model" of three in four, whatever it is: right by chance are 3/4 · 3/4 + 1/4 · 1/4
    const found = check(
      said('R1', 'model', ...Array<GuessedSource>(9).fill('model'), 'clinician', 'clinician', 'clinician'),
      said('R1', 'clinician', 'model', 'model', 'model', 'clinician'),
    )
    expect(found?.rightByChance).toBeCloseTo(10 / 16, 12)
    expect(found?.right?.value).toBeCloseTo(10 / 16, 12)
    expect(found?.p).toBeCloseTo(1, 12)
  })

  test('has intervals over raters, none from a single one', () => {
    const one = check(said('R1', 'model', 'model', 'clinician'), said('R1', 'clinician', 'clinician'))
    expect(one?.right?.interval).toBeNull()
    const many = check(
      ...Array.from({ length: 12 }, (_, n) => [
        ...said(`R${n}`, 'model', n % 3 ? 'model' : 'clinician', 'model'),
        ...said(`R${n}`, 'clinician', 'clinician', 'unsure'),
      ]),
    )
    const { low = 0, high = 0 } = many?.right?.interval ?? {}
    expect(low).toBeGreaterThan(0.6)
    expect(high).toBeLessThanOrEqual(1)
    const index = many?.model.index
    expect(index?.interval?.low).toBeLessThan(index?.value ?? 0)
    expect(index?.interval?.low).toBeGreaterThan(0)
  })

  test('counts what raters say of themselves, also where nothing could be guessed', () => {
    expect(checkBlinding([], ['no', 'mostly', 'no'], 0.95)).toMatchObject({
      ...{ guesses: 0, right: null, p: null, couldTell: { no: 2, sometimes: 0, mostly: 1 } },
    })
    expect(checkBlinding([], [], 0.95)).toBeNull()
  })
})

test('a check frozen before these figures were worked out is read without them', () => {
  const instrument = instrumentOf('med-palm-lay')
  const now = analyse(studyOf(instrument, [{ question: 'q', arms: ['A'], rater: 'R1', says: {} }]))
  const before = {
    ...{ raters: 1, guesses: 2, unsure: 0, right: null, p: 0.5 },
    model: { decided: 1, guessedModel: 1 },
    clinician: { decided: 1, guessedModel: 0 },
  }
  expect(storedAnalysis({ ...now, blinding: before }).blinding).toMatchObject({
    ...{ p: 0.5, test: 'Fisher exact', couldTell: null, skipped: 0, rightByChance: null },
    model: { decided: 1, index: null },
  })
  expect(storedAnalysis({ ...now }).blinding).toBeNull()
})
