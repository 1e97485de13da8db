import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { analyse, instrumentOf, type ShortRating, studyOf } from '../analysis/testing/study'
import { resultsCsv } from './results-csv'

test('every number of a study is a row, as stored, with what it rests on', () => {
  const ratings = Array.from(
    { length: 8 },
    (_, q): ShortRating => ({
      ...{ question: `q${q}`, arms: q % 2 ? ['A', 'B'] : ['B', 'A'], rater: 'R1' },
      says: { accuracy: q < 4 ? 'tie' : q % 2 ? 'a' : 'b' },
    }),
  )
  const analysis = analyse(studyOf(instrumentOf('mslr-pairwise'), ratings))
  const { data } = Papa.parse<Record<string, string>>(resultsCsv(analysis, analysis.all), {
    header: true,
    skipEmptyLines: true,
  })
  const row = (measure: string) => data.find((candidate) => candidate['measure'] === measure)
  expect(row('picked')).toMatchObject({
    ...{ axis: 'accuracy', arm: 'Arm A', against: 'Arm B', value: '0.5' },
    ...{ items: '8', ratings: '8', raters: '1' },
  })
  expect(row('tie')?.['value']).toBe('0.5')
  expect(row('advantage')?.['test']).toContain('permutation')
  expect(row('win rate')?.['value']).toBe('0.75')
})
