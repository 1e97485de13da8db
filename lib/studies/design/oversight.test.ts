import { expect, test } from 'vitest'
import { publishedInstrument } from '../instruments/table'
import { agreementSoFar, watchRaters } from './oversight'
import type { WatchedRating, WatchedStudy } from './watched-study'

const instrument = publishedInstrument('med-palm-clinician')!
const bias = (value: string) => ({ 'possibility-of-bias': { values: [value] } })
let count = 0
const rating = (
  rater: string,
  item: string,
  value: string,
  rest: Partial<WatchedRating> = {},
): WatchedRating => ({
  ...{ id: String(count++), item, question: 'q', answers: 1, shownOrder: [0], rater, group: 'clinician' },
  ...{ kind: 'regular', repeatOf: null, expected: null, values: bias(value), activeMs: 20_000 },
  ...rest,
})
const data = (ratings: WatchedRating[]): WatchedStudy => ({
  instrument,
  questions: [{ id: 'q', externalId: 'q', fields: {} }],
  ratings,
})

test('a rater’s gold, calibration and repeats are counted, each apart', () => {
  const gold = { kind: 'gold', expected: bias('no') } as const
  const [first] = watchRaters(
    data([
      rating('R01', 'i1', 'no'),
      rating('R01', 'i2', 'no', { activeMs: 1000 }),
      rating('R01', 'g1', 'no', gold),
      rating('R01', 'g2', 'yes', gold),
      rating('R01', 'c1', 'no', { kind: 'calibration', expected: bias('no'), activeMs: 100 }),
      rating('R01', 'again', 'yes', { kind: 'repeat', repeatOf: 'i1' }),
      rating('R02', 'i1', 'yes'),
    ]),
  )
  expect(first).toEqual({
    ...{ rater: 'R01', ratings: 6, medianActiveMs: 20_000 },
    gold: { answers: 2, right: 1 },
    calibration: { answers: 1, right: 1 },
    repeats: { answers: 1, right: 0 },
  })
})

test('agreement so far is of ratings that count, and says why it is not known', () => {
  const seed = '00112233445566778899aabbccddeeff'
  const at = (ratings: WatchedRating[]) =>
    agreementSoFar(data(ratings), seed).find(({ axis }) => axis === 'possibility-of-bias')
  expect(at([rating('R01', 'i', 'no')])).toMatchObject({ units: 0, raw: null, alpha: null })
  expect(at([rating('R01', 'i', 'no')])?.why).toBeTruthy()
  const items = ['i', 'j', 'k'].flatMap((item, n) => [
    rating('R01', item, n ? 'no' : 'yes'),
    rating('R02', item, n ? 'no' : 'yes'),
    rating('R03', item, 'no', { kind: 'gold' }),
  ])
  expect(at(items)).toMatchObject({ units: 3, raw: 1, alpha: 1, why: null })
})
