import { describe, expect, test } from 'vitest'
import { evaluate } from '../corpora/testing/evaluate'
import { numbered } from '../testing/numbered'
import { conceptRelations } from './concept-relations'
import { entities } from './entities'
import { linkedMentions } from './linked-mentions'
import { mentionsWithAlternatives } from './mentions-with-alternatives'
import { tagSequences } from './tag-sequences'

test('alternatives of BC2GM stand for the mention they overlap and cost nothing', () => {
  const gold = {
    mentions: [[0, 9] as [number, number]],
    alternatives: [
      [0, 4],
      [20, 24],
    ] as [number, number][],
  }
  const counts = (...spans: [number, number][]) =>
    evaluate(mentionsWithAlternatives, {}, numbered([[gold, spans]])).counts()
  expect(counts([0, 4])).toEqual({ tp: 1, fp: 0, fn: 0 })
  expect(counts([0, 4], [0, 9])).toEqual({ tp: 1, fp: 0, fn: 0 })
  expect(counts([20, 24])).toEqual({ tp: 0, fp: 0, fn: 1 })
  expect(counts([5, 9])).toEqual({ tp: 0, fp: 1, fn: 1 })
})

describe('entities', () => {
  const gold = { mentions: [{ type: 'Gene', start: 0, end: 4 }], text: 'TP53 and 𝄞 p53' }

  test('an undeclared type is wrong, or left out; a repeated mention counts once, or again', () => {
    const found = [
      { type: 'Gene', start: 0, end: 4 },
      { type: 'Gene', start: 0, end: 4 },
      { type: 'Planet', start: 9, end: 10 },
    ]
    const counts = (rules: object) =>
      evaluate(entities, { types: ['Gene'], ...rules }, numbered([[gold, found]])).counts()
    expect(counts({})).toEqual({ tp: 1, fp: 1, fn: 0 })
    expect(counts({ undeclared: 'ignored' })).toEqual({ tp: 1, fp: 0, fn: 0 })
    expect(counts({ undeclared: 'ignored', duplicates: 'counted' })).toEqual({ tp: 1, fp: 1, fn: 0 })
  })

  test('predictions in UTF-16 units are carried to code points', () => {
    const reference = { ...gold, mentions: [{ type: 'Gene', start: 11, end: 14 }] }
    const found = [{ type: 'Gene', start: 12, end: 15 }]
    const utf16 = { unit: 'utf-16', end: 'exclusive' }
    const f1 = (rules: object) =>
      evaluate(entities, { types: ['Gene'], ...rules }, numbered([[reference, found]])).value('f1')
    expect(f1({ predictedOffsets: utf16 })).toBe(1)
    expect(f1({})).toBe(0)
  })
})

test('linked mentions: one place off, a shared id, and nothing for gold without a concept', () => {
  const gold = [
    { type: 'Gene', start: 0, end: 4, ids: ['7157'] },
    { type: 'Gene', start: 9, end: 13, ids: ['NIL'] },
  ]
  const found = [
    { type: 'Gene', start: 0, end: 5, ids: ['7157', '1'] },
    { type: 'Gene', start: 9, end: 13, ids: ['99'] },
    { type: 'Gene', start: 20, end: 22, ids: ['7157'] },
  ]
  expect(evaluate(linkedMentions, { types: ['Gene'] }, numbered([[gold, found]])).counts()).toEqual({
    tp: 1,
    fp: 1,
    fn: 0,
  })
})

test('relations of concepts: no direction, joined ids crossed, four levels', () => {
  const document = (type: string, ends: [string, string], isNovel: boolean) => ({
    entities: [],
    relations: [{ type, ends, isNovel }],
  })
  const gold = document('Positive_Correlation', ['1,2', 'g@v'], true)
  const found = {
    entities: [],
    relations: [
      { type: 'Association', ends: ['v', '1'] as [string, string], isNovel: true },
      { type: 'Positive_Correlation', ends: ['2', 'v'] as [string, string], isNovel: false },
    ],
  }
  const params = { types: ['Association', 'Positive_Correlation'] }
  const scores = evaluate(conceptRelations, params, numbered([[gold, found]]))
  expect(scores.value('relation-pair-f1')).toBe(1)
  expect(scores.value('f1')).toBe(0.5)
  expect(scores.value('relation-novelty-f1')).toBe(0.5)
  expect(scores.value('relation-all-f1')).toBe(0)
  const lenient = evaluate(
    conceptRelations,
    { ...params, typeMatching: 'association-accepted' },
    numbered([[gold, found]]),
  )
  expect(lenient.value('f1')).toBe(1)
})

test('bare tags have no type that a typed prediction could miss', () => {
  const pairs: [string[], string[]][] = [
    [
      ['O', 'B', 'I', 'B'],
      ['O-MISC', 'B-MISC', 'I-MISC', 'O-MISC'],
    ],
  ]
  const scores = evaluate(tagSequences, { types: ['_'], outside: ['O', 'O-MISC'] }, numbered(pairs))
  expect(scores.counts()).toEqual({ tp: 1, fp: 0, fn: 1 })
  expect(scores.value('token-accuracy')).toBe(0.75)
  // with types declared, the type counts
  const typed = evaluate(tagSequences, { types: ['Species'] }, numbered([[['B-Species'], ['B-MISC']]]))
  expect(typed.counts()).toEqual({ tp: 0, fp: 1, fn: 1 })
})
