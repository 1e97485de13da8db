import { expect, test } from 'vitest'
import { Setting } from '../submissions/setting'
import { countsInSuite, suiteRows, suiteSettingKey } from './suite-row'

const setting = (entries: Partial<Setting>) => Setting.parse(entries)

test('context and prompt do not split a row, anything else does', () => {
  const key = suiteSettingKey(setting({ shots: 5, context: 'abstract shown', prompt: 'Q:' }))
  expect(suiteSettingKey(setting({ shots: 5, context: 'question only' }))).toBe(key)
  for (const other of [
    { shots: 0 },
    { shots: 5, chainOfThought: true },
    { shots: 5, decoding: 'greedy' },
    {},
  ])
    expect(suiteSettingKey(setting(other))).not.toBe(key)
})

test('a setting that states nothing is the same as none', () => {
  expect(suiteSettingKey(setting({}))).toBe(suiteSettingKey(null))
})

test('the last published submission of a cell counts, not the best', () => {
  const submission = (id: string, benchmark: string, day: number, shots = 0) => ({
    id,
    systemId: 'm',
    setting: setting({ shots }),
    benchmark,
    publishedAt: new Date(2026, 0, day),
    counts: true,
  })
  const rows = suiteRows([
    submission('new', 'a', 9),
    submission('old', 'a', 1),
    submission('b', 'b', 2),
    submission('few-shot', 'a', 3, 5),
  ])
  expect(rows.map(({ cells }) => [...cells].map(([slug, { id }]) => [slug, id]))).toEqual([
    [
      ['a', 'new'],
      ['b', 'b'],
    ],
    [['a', 'few-shot']],
  ])
})

test('where a suite counts one context, only submissions that state it count', () => {
  const shown = (context: string | null) => countsInSuite(setting({ context }), 'abstract shown')
  expect(shown('Abstract shown ')).toBe(true)
  expect(shown('question only')).toBe(false)
  expect(shown(null)).toBe(false)
  expect(countsInSuite(null, 'abstract shown')).toBe(false)
  expect(countsInSuite(setting({ context: 'question only' }), null)).toBe(true)
})

test('a submission that counts has the cell, also where one that does not came later', () => {
  const submission = (id: string, day: number, counts: boolean) => ({
    ...{ id, systemId: 'm', setting: null, benchmark: 'a', counts },
    publishedAt: new Date(2026, 0, day),
  })
  const cellOf = (...all: ReturnType<typeof submission>[]) => suiteRows(all)[0]?.cells.get('a')?.id
  expect(cellOf(submission('abstract', 1, true), submission('closed book', 2, false))).toBe('abstract')
  expect(cellOf(submission('closed book', 2, false))).toBe('closed book')
})
