import { expect, test } from 'vitest'
import { typesOfEntries, typesOfTags } from '../scoring/tasks/declared-types'
import { TypeTally } from './type-tally'

const mentions = (...types: unknown[]) => types.map((type) => ({ type, start: 0, end: 3 }))

test('types in another case are named with where they begin and what is known', () => {
  const tally = new TypeTally(typesOfEntries(['Gene', 'Species'], true))
  tally.add(1, mentions('Gene'))
  tally.add(2, mentions('gene', 'gene', 'chemical'))
  expect(tally.finding()).toEqual({
    code: 'unknown-type',
    line: 2,
    field: 'prediction',
    message:
      '3 of 4 entries have a type that this benchmark does not know ("gene" 2 times, "chemical" once): they count as wrong. It knows "Gene", "Species".',
  })
})

test('types that are left out by rule are no finding beside known ones, and one where nothing else is there', () => {
  const relations = typesOfEntries(['CID'], false)
  const mixed = new TypeTally(relations)
  mixed.add(1, mentions('CID', 'none'))
  expect(mixed.finding()).toBeNull()
  const lost = new TypeTally(relations)
  lost.add(1, mentions('cid'))
  expect(lost.finding()?.message).toContain('are left out, so nothing is found')
})

test('tags name their types; bare tags, other forms and empty lists name none', () => {
  const tally = new TypeTally(typesOfTags(['Disease'], true))
  tally.add(1, ['O', 'B-Disease', 'I-Disease', 'B', '_'])
  for (const odd of [null, 'text', 7, {}, [], [null, 3, {}], mentions(null, 4)]) tally.add(2, odd)
  expect(tally.finding()).toBeNull()
  tally.add(3, ['B-disease'])
  expect(tally.finding()?.line).toBe(3)
})

test('a file of invented types fills no memory', () => {
  const tally = new TypeTally(typesOfEntries(['Gene'], true))
  for (let i = 0; i < 5000; i++) tally.add(i, mentions(`made-up ${i}`))
  expect(tally.finding()?.message).toContain('5,000 of 5,000 entries')
})
