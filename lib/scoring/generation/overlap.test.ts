import { describe, expect, it } from 'vitest'
import { captionRougeL } from './caption-rouge'
import { cider } from './cider'
import { meteor, meteorAlignment, meteorDefaults } from './meteor'
import { rouge } from './rouge'
import { rougeOfSets } from './rouge-sets'
import { easseSariFromSums, easseSariStatistics } from './sari-easse'
import { sentenceSari } from './sari-sentence'
import { squad2Score, squadScore } from './squad'
import { squad2Set, squadSet } from './squad-set'

describe('ROUGE', () => {
  it('clips n-grams and takes subsequences', () => {
    const [one, two, l] = rouge('the cat sat', ['the cat is sat on'], ['rouge1', 'rouge2', 'rougeL'])
    expect([one!.precision, one!.recall]).toEqual([1, 0.6])
    expect(one!.f1).toBeCloseTo(0.75, 12)
    expect([two!.precision, two!.recall]).toEqual([0.5, 0.25])
    expect(two!.f1).toBeCloseTo(1 / 3, 12)
    expect(l!.recall).toBe(0.6)
  })

  // Lin (2004), section 3.2: w1 w2 w3 w4 w5 against w1 w2 w6 w7 w8 and w1 w3 w8 w9 w5, union 4 of 5
  it('takes the union of subsequences over lines in Lsum', () => {
    const [lsum] = rouge('w1 w2 w6 w7 w8\nw1 w3 w8 w9 w5', ['w1 w2 w3 w4 w5'], ['rougeLsum'])
    expect(lsum!.recall).toBe(0.8)
  })

  it('chooses the reference per type', () => {
    const [one] = rouge('a b', ['c d', 'a b'], ['rouge1'])
    expect(one!.f1).toBe(1)
  })

  it('scores nothing against texts without words', () => {
    expect(rouge('患者', ['患者'], ['rouge1', 'rougeL', 'rougeLsum']).map(({ f1 }) => f1)).toEqual([0, 0, 0])
  })

  it('differs from the packages that count distinct n-grams', () => {
    const [set] = rougeOfSets('a a b', ['a b b'], ['rouge1'], 'rouge-package')
    expect(set!.f1).toBeCloseTo(1, 7)
    expect(rouge('a a b', ['a b b'], ['rouge1'])[0]!.f1).toBeCloseTo(2 / 3, 12)
    // F with β = P / R: (1 + 4) · 0.5 · 1 / (0.5 + 4 · 1)
    const [l] = rougeOfSets('a', ['a b'], ['rougeL'], 'seq2seq')
    expect(l!.f1).toBeCloseTo(2.5 / 4.5, 10)
  })
})

describe('SARI', () => {
  const source = 'About 95 species are currently accepted .'
  const references = [
    'About 95 species are currently known .',
    'About 95 species are now accepted .',
    '95 species are now accepted .',
  ]

  // documented in SARI.py and in the evaluate library
  it('gives the documented values of both sentence forms', () => {
    expect(sentenceSari(source, 'About 95 you now get in .', references, 'original')).toBeCloseTo(0.268278, 6)
    expect(sentenceSari(source, 'About 95 you now get in .', references, 'huggingface')).toBeCloseTo(
      0.26953601953602,
      12,
    )
  })

  it('is 100 in EASSE’s form where the text is the only reference and changes all orders', () => {
    const text = 'a b c d e f'
    const { sari } = easseSariFromSums(easseSariStatistics('a b c d x y z w', text, [text]))
    expect(sari).toBeCloseTo(100, 10)
  })

  it('refuses to compare with nothing', () => {
    expect(() => sentenceSari('a', 'a', [], 'original')).toThrow(RangeError)
    expect(() => easseSariStatistics('a', 'a', [])).toThrow(RangeError)
  })
})

describe('METEOR', () => {
  const words = (text: string) => text.split(' ')

  // documented in NLTK, where WordNet adds nothing to this pair beyond the stems
  it('gives NLTK’s documented value', () => {
    const reference =
      'It is a guide to action that ensures that the military will forever heed Party commands'
    const candidate =
      'It is a guide to action which ensures that the military always obeys the commands of the party'
    expect(meteor(words(candidate), [words(reference)])).toBeCloseTo(0.6944, 4)
  })

  it('gives an identical word half, for it is one chunk', () => {
    expect(meteor(['fever'], [['fever']])).toBe(0.5)
  })

  it('matches from the end, stems after words, synonyms of stems last', () => {
    const synonyms = (stem: string) => (stem === 'ill' ? ['sick'] : [])
    const options = { ...meteorDefaults, synonyms }
    const alignment = meteorAlignment(['patients', 'illness', 'a'], ['a', 'patient', 'sick', 'a'], options)
    expect(alignment.matches).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    expect(alignment.chunks).toBe(1)
  })

  it('is 0 without words in common or without words', () => {
    expect(meteor(['a'], [['b']])).toBe(0)
    expect(meteor([], [['b']])).toBe(0)
    expect(meteorAlignment([], []).chunks).toBeNull()
  })
})

describe('captions', () => {
  it('take the largest precision and recall from different references', () => {
    // "a b" has precision 1 in the first, recall 1 in the second
    expect(captionRougeL('a b', ['a b c d', 'a'])).toBeCloseTo(1, 12)
  })

  it('score 0 by CIDEr with a single image, where every n-gram is everywhere', () => {
    expect(cider(['a b'], [['a b']])).toEqual([0])
    expect(cider(['a b c d', 'e f g h'], [['a b c d'], ['e f g h']])[0]).toBeCloseTo(10, 10)
  })
})

describe('SQuAD', () => {
  it('gives F1 0 to two empty answers in 1.1, 1 in 2.0', () => {
    expect(squadScore('the', ['a'])).toEqual({ exact: 1, f1: 0 })
    expect(squad2Score('', [])).toEqual({ exact: 1, f1: 1 })
    expect(squad2Score('aspirin', [])).toEqual({ exact: 0, f1: 0 })
  })

  it('counts words as often as both have them', () => {
    // two of "pain pain", two of three on the other side
    expect(squadScore('pain pain', ['pain pain chest']).f1).toBeCloseTo((2 * 1 * (2 / 3)) / (5 / 3), 12)
  })

  it('counts unanswered questions as 0 and is undefined without questions', () => {
    expect(squadSet({ a: 'x' }, { a: ['x'], b: ['y'] })).toEqual({ exact: 50, f1: 50 })
    expect(squadSet({}, {})).toBeNull()
  })

  it('finds the threshold that scores best', () => {
    const set = squad2Set({ a: 'x', b: 'y' }, { a: ['x'], b: [] }, { a: 0.1, b: 0.8 }, 1)
    expect(set.exact).toBe(50)
    expect(set.bestExact).toEqual({ score: 100, threshold: 0.1 })
    expect(() => squad2Set({}, { a: ['x'] }, {}, 1)).toThrow(RangeError)
  })
})
