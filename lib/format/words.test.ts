import { describe, expect, test } from 'vitest'
import { formatBytes } from './bytes'
import { countInWords, countOf, formatCount, formatShare, sentenceCase } from './count'
import { formatDate, formatDateTime } from './date'
import { formatHash } from './hash'
import { metricInSentence } from './metric-words'
import { formatP } from './p-value'
import { formatParameters } from './parameters'
import { formatRankSet } from './rank-set'
import { settingInWords } from './setting'
import { verdictWord } from './verdict'

test('p-values are never zero, and show three decimals where these decide', () => {
  expect([1, 0.999, 0.42, 0.0502, 0.0034, 0.001, 0.0009, 0].map((p) => formatP(p))).toEqual([
    'p = 1',
    'p = 1',
    'p = .42',
    'p = .050',
    'p = .003',
    'p = .001',
    'p < .001',
    'p < .001',
  ])
  expect(formatP(null)).toBe('–')
})

test('counts are grouped, and in words up to twelve', () => {
  expect(formatCount(10000)).toBe('10,000')
  expect([0, 1, 12, 13, 1200].map(countInWords)).toEqual(['no', 'one', 'twelve', '13', '1,200'])
  expect(countOf(1, 'system')).toBe('one system')
  expect(countOf(2, 'entry', 'entries')).toBe('two entries')
  expect(sentenceCase('twelve systems')).toBe('Twelve systems')
})

test('a share never rounds to all or none', () => {
  expect(formatShare(10, 10)).toBe('100 %')
  expect(formatShare(9999, 10000)).toBe('> 99.9 %')
  expect(formatShare(1, 10000)).toBe('< 0.1 %')
  expect(formatShare(0, 10)).toBe('0 %')
  expect(formatShare(1, 3)).toBe('33.3 %')
  expect(formatShare(0, 0)).toBe('–')
})

test('dates are in UTC wherever the server stands', () => {
  const date = new Date('2026-11-24T23:30:00-05:00')
  expect(formatDate(date)).toBe('25 Nov 2026')
  expect(formatDateTime(date)).toBe('25 Nov 2026, 04:30 UTC')
})

test('parameters are short', () => {
  expect([7e9, 7.24e9, 1.1e8, 1.76e11, 1e12, 9.997e8, 355e6, 950, null].map(formatParameters)).toEqual([
    '7 B',
    '7.2 B',
    '110 M',
    '176 B',
    '1 T',
    '1 B',
    '355 M',
    '950',
    '–',
  ])
})

test('sizes are in decimal units', () => {
  expect([1, 512, 1300, 200_700_000, 999_960].map(formatBytes)).toEqual([
    '1 byte',
    '512 bytes',
    '1.3 kB',
    '201 MB',
    '1.0 MB',
  ])
})

test('a rank set is a range, or one rank', () => {
  expect(formatRankSet(1, 8)).toBe('1–8')
  expect(formatRankSet(3, 3)).toBe('3')
  expect(formatRankSet(null, null)).toBe('–')
})

test('a hash is cut for the eye', () => {
  expect(formatHash('a4f291c0ffee')).toBe('a4f2 91c0')
})

test('a comparison that tells nothing apart is a tie', () => {
  expect(verdictWord('inconclusive')).toBe('tie')
  expect(verdictWord('equivalent')).toBe('equivalent')
})

describe('a setting in words', () => {
  const unstated = {
    shots: null,
    context: null,
    chainOfThought: null,
    decoding: null,
    fineTuned: null,
    prompt: null,
  }

  test('leaves out what goes without saying', () => {
    const setting = {
      ...unstated,
      shots: 0,
      context: 'abstract shown',
      chainOfThought: false,
      fineTuned: false,
    }
    expect(settingInWords(setting)).toBe('zero-shot, abstract shown')
    expect(settingInWords(setting, { full: true })).toBe(
      'not fine-tuned, zero-shot, abstract shown, no chain of thought',
    )
  })

  test('says how an answer was chosen among several, and not that it was greedy', () => {
    const decoded = (decoding: string) => settingInWords({ ...unstated, shots: 0, decoding })
    expect(decoded('greedy')).toBe('zero-shot')
    expect(decoded('best of six samples')).toBe('zero-shot, best of six samples')
  })

  test('never calls a stated setting not stated', () => {
    expect(settingInWords(null)).toBe('setting not stated')
    expect(settingInWords(unstated)).toBe('setting not stated')
    expect(settingInWords({ ...unstated, chainOfThought: false })).toBe('no chain of thought')
    expect(settingInWords({ ...unstated, prompt: 'Answer:' })).toBe('prompt stated')
  })
})

test.each([
  ['Accuracy', 'accuracy'],
  ['Macro F1', 'macro F1'],
  ['ROUGE-L', 'ROUGE-L'],
  ['F1', 'F1'],
  ['chrF', 'chrF'],
  ['Brier score', 'Brier score'],
  ['Yes/no macro F1', 'yes/no macro F1'],
])('the metric "%s" is "%s" in a sentence', (title, words) => {
  expect(metricInSentence(title)).toBe(words)
})
