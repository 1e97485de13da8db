import { expect, test } from 'vitest'
import type { StudyData, StudyRating } from '../analysis/study-data'
import { publishedInstrument } from '../instruments/table'
import { armTallies } from './arm-tallies'

const rating = (
  id: string,
  arms: string[],
  shownOrder: number[],
  values: StudyRating['values'],
): StudyRating => ({
  ...{ id, item: id, question: 'q', arms, shownOrder, values, rater: 'R01', group: 'clinician' },
  ...{ kind: 'regular', repeatOf: null, expected: null, activeMs: 1 },
})
const data = (instrument: string, ratings: StudyRating[]): StudyData => ({
  instrument: publishedInstrument(instrument)!,
  arms: ['a', 'b'].map((id) => ({ id, name: id, kind: 'uploaded' as const })),
  questions: [{ id: 'q', externalId: 'q', fields: {} }],
  ratings,
  ...{
    exclusions: [],
    adjudications: [],
    judgeScores: [],
    sourceGuesses: [],
    tellings: [],
    answerLengths: {},
  },
})

test('options are counted for each arm', () => {
  const bias = (value: string) => ({ 'possibility-of-bias': { values: [value] } })
  const [tally] = armTallies(
    data('med-palm-clinician', [
      rating('1', ['a'], [0], bias('no')),
      rating('2', ['a'], [0], bias('yes')),
      rating('3', ['b'], [0], bias('no')),
    ]),
  ).filter(({ axis }) => axis === 'possibility-of-bias')
  const no = tally?.options.find(({ value }) => value === 'no')
  expect(no?.counts).toEqual([
    { count: 1, of: 2 },
    { count: 1, of: 1 },
  ])
})

test('of comparisons it is told who was picked, whatever side they stood on', () => {
  const consensus = (value: string) => ({ consensus: { values: [value] } })
  const [tally] = armTallies(
    data('med-palm-2-pairwise', [
      rating('1', ['a', 'b'], [0, 1], consensus('a')),
      rating('2', ['a', 'b'], [1, 0], consensus('a')),
      rating('3', ['a', 'b'], [1, 0], consensus('b')),
      rating('4', ['a', 'b'], [1, 0], consensus('tie')),
    ]),
  ).filter(({ axis }) => axis === 'consensus')
  expect(tally?.options.map(({ value, counts }) => [value, ...counts.map(({ count }) => count)])).toEqual([
    ['picked', 2, 1],
    ['tied', 1, 1],
    ['not picked', 1, 2],
  ])
})
