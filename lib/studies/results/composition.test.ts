import { expect, test } from 'vitest'
import { compositionInWords, compositionOf, type RaterTraits } from './composition'

const rater = (more: Partial<RaterTraits> = {}): RaterTraits => ({
  ...{ group: 'clinician', profession: 'physician', specialty: null, country: 'India' },
  ...{ yearsOfPractice: null, isVerified: true, ...more },
})

test('traits are counted one at a time, the most frequent first, what was not stated last', () => {
  const { countries, specialties } = compositionOf([
    rater({ specialty: 'cardiology' }),
    rater({ country: 'Kenya', specialty: 'cardiology' }),
    rater({ country: 'Kenya' }),
  ])
  expect(countries).toEqual([
    { name: 'Kenya', raters: 2 },
    { name: 'India', raters: 1 },
  ])
  expect(specialties.at(-1)).toEqual({ name: null, raters: 1 })
})

test('a median of years is told only where it is nobody’s own', () => {
  const years = (...all: number[]) =>
    compositionOf(all.map((yearsOfPractice) => rater({ yearsOfPractice }))).medianYears
  expect(years(3, 30)).toBeNull()
  expect(years(3, 10, 30)).toBe(10)
})

test('what was not recorded is said not to be', () => {
  const unknown = rater({ profession: null, country: null, isVerified: false })
  expect(compositionInWords(compositionOf([unknown]))).toEqual([
    'One rater.',
    'Group: clinician (1).',
    'What they are beyond that was not recorded here.',
  ])
})
