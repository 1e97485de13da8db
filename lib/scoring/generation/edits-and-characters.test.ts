import { describe, expect, it } from 'vitest'
import { chrfDefaults, chrfFromSums, chrfStatistics, chrfWords, formatChrf } from './chrf'
import { terFromSums, terStatistics } from './ter'
import { terEdits } from './ter-edits'

const words = (text: string) => [...text].map((letter) => letter.charCodeAt(0))

describe('TER', () => {
  it('counts insertions, deletions and substitutions', () => {
    expect(terEdits(words('abc'), words('abc'))).toBe(0)
    expect(terEdits(words('axc'), words('abc'))).toBe(1)
    expect(terEdits(words('ac'), words('abc'))).toBe(1)
    expect(terEdits(words('abcd'), words('abc'))).toBe(1)
  })

  it('counts a block moved as one edit', () => {
    expect(terEdits(words('defabc'), words('abcdef'))).toBe(1)
  })

  it('takes the fewest edits over references and the average length', () => {
    expect(terStatistics('a b c', ['a b c', 'a b c d e'])).toEqual([0, 4])
  })

  it('has rules for empty sides', () => {
    expect(terStatistics('a b', [''])).toEqual([2, 0])
    expect(terFromSums(2, 0)).toBe(100)
    expect(terFromSums(0, 0)).toBe(0)
    expect(terStatistics('', ['a b'])).toEqual([2, 2])
  })

  it('tokenises references twice, as sacreBLEU does', () => {
    const options = { normalized: true, noPunctuation: false, asianSupport: false, caseSensitive: false }
    expect(terStatistics("Crohn's. x", ["Crohn's. x"], options)).toEqual([2, 4])
  })
})

describe('chrF', () => {
  it('counts n-grams without white space', () => {
    const statistics = chrfStatistics('ab c', ['abd'], { ...chrfDefaults, charOrder: 2 })
    // a, b of three; ab of two
    expect(statistics).toEqual([3, 3, 2, 2, 2, 1])
  })

  it('is 100 for equal texts of any length and 0 without a common order', () => {
    for (const text of ['a', 'ab', 'fever and cough'])
      expect(chrfFromSums(chrfStatistics(text, [text]))).toBeCloseTo(100, 10)
    expect(chrfFromSums(chrfStatistics('', ['a']))).toBe(0)
  })

  it('leans on recall', () => {
    const short = chrfFromSums(chrfStatistics('fever', ['fever and cough']))
    const long = chrfFromSums(chrfStatistics('fever and cough', ['fever']))
    expect(long).toBeGreaterThan(short)
  })

  it('chrF++ takes one mark off a word, at its end first', () => {
    expect(chrfWords('(mg), "a" . b')).toEqual(['(mg)', ',', '"a', '"', '.', 'b'])
    expect(chrfWords('"ab')).toEqual(['"', 'ab'])
  })

  it('names itself by β and word order', () => {
    expect(formatChrf(12.3456, { ...chrfDefaults, wordOrder: 2 })).toBe('chrF2++ = 12.35')
  })
})
