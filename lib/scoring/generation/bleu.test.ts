import { describe, expect, it } from 'vitest'
import {
  bleuDefaults,
  bleuFromSums,
  bleuSignature,
  bleuStatistics,
  bleuStatisticsOfWords,
  formatBleu,
} from './bleu'
import { captionBleu } from './caption-bleu'
import { nltkSentenceBleu } from './nltk-bleu'
import { sumVectors } from './sum-vectors'

const plain = { ...bleuDefaults, tokenizer: 'none' } as const

describe('BLEU', () => {
  it('counts clipped n-grams and lengths', () => {
    // "the the the" against "the cat": one "the" counts
    expect(bleuStatistics('the the the', ['the cat'], plain)).toEqual([1, 0, 0, 0, 3, 2, 1, 0, 3, 2])
  })

  it('clips by the largest count in one reference, not by their sum', () => {
    expect(bleuStatistics('a a a', ['a b', 'a a c'], plain)[0]).toBe(2)
  })

  it('takes the closest reference length, the shorter on a tie', () => {
    expect(bleuStatistics('a b c', ['a', 'a b c d e'], plain)[9]).toBe(1)
    expect(bleuStatistics('a b c', ['a b c d', 'a b'], plain)[9]).toBe(2)
  })

  it('is the geometric mean of precisions times the brevity penalty', () => {
    // 4 of 4, 3 of 3, 2 of 2, 1 of 1; 4 words against 5
    const bleu = bleuFromSums(bleuStatistics('a b c d', ['a b c d e'], plain), plain)
    expect(bleu.score).toBeCloseTo(100 * Math.exp(1 - 5 / 4), 10)
  })

  it('halves for every order without a match under exp, and gives 0 without any match', () => {
    const bleu = bleuFromSums(bleuStatistics('a x b y', ['a z b w'], plain), plain)
    expect(bleu.precisions).toEqual([50, 100 / (2 * 3), 100 / (4 * 2), 100 / (8 * 1)])
    expect(bleuFromSums(bleuStatistics('a', ['b'], plain), plain).score).toBe(0)
  })

  it('scores a corpus from the sum of its parts', () => {
    const parts = [bleuStatistics('a b', ['a b'], plain), bleuStatistics('c d e', ['c d f'], plain)]
    expect(sumVectors(parts)).toEqual([4, 2, 0, 0, 5, 3, 1, 0, 5, 5])
  })

  it('refuses to compare with nothing', () => {
    expect(() => bleuStatistics('a', [], plain)).toThrow(RangeError)
  })

  it('prints the line and the signature of sacreBLEU', () => {
    const bleu = bleuFromSums(bleuStatistics('a b c d', ['a b c d'], plain), plain)
    expect(formatBleu(bleu)).toBe(
      'BLEU = 100.00 100.0/100.0/100.0/100.0 (BP = 1.000 ratio = 1.000 hyp_len = 4 ref_len = 4)',
    )
    expect(bleuSignature({ ...plain, smoothing: 'floor' }, 'var')).toBe(
      'nrefs:var|case:mixed|eff:no|tok:none|smooth:floor[0.10]|version:2.6.0',
    )
  })
})

describe('BLEU of NLTK and of captions', () => {
  it('NLTK smooths a missing order with a tenth of a match', () => {
    // 1 of 2 words, 0 of 1 pairs → √(0.5 · 0.1)
    const value = nltkSentenceBleu(['a', 'b'], [['a', 'c']], [0.5, 0.5], 'method1')
    expect(value).toBeCloseTo(Math.sqrt(0.05), 12)
  })

  it('NLTK without smoothing is next to 0 where an order has no match', () => {
    expect(nltkSentenceBleu(['a', 'b'], [['a', 'c']], [0.5, 0.5], 'none')).toBeLessThan(1e-150)
    expect(nltkSentenceBleu(['a'], [['b']], [1], 'method1')).toBe(0)
  })

  it('captions reach 1 up to the tiny constants', () => {
    for (const value of captionBleu(['a b c d e'], [['a b c d e']])) expect(value).toBeCloseTo(1, 8)
  })

  it('counts words as they come', () => {
    expect(bleuStatisticsOfWords(['a b'], [['a b']], 1)).toEqual([1, 1, 1, 1])
  })
})
