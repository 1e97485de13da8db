import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { conlleval } from './conlleval'
import { detectScheme } from './detect-scheme'
import { distinctMentions, matchRelaxed, matchStrict } from './match-mentions'
import { placeMention } from './mention'
import { nervaluateClassic } from './nervaluate-classic'
import { nervaluateCurrent } from './nervaluate-current'
import { OffsetSpaces } from './offsets'
import { seqevalReport } from './seqeval'
import { tagSpans } from './tag-spans'

describe('tag sequences', () => {
  test('an orphan I- opens an entity by the rules of conlleval, and none in strict IOB2', () => {
    const gold = [['O', 'B-Gene', 'I-Gene']]
    const predicted = [['O', 'I-Gene', 'I-Gene']]
    expect(seqevalReport(gold, predicted, { scheme: null }).micro.f1).toBe(1)
    expect(seqevalReport(gold, predicted, { scheme: 'IOB2' }).micro).toMatchObject({
      precision: 0,
      recall: 0,
      f1: 0,
    })
  })

  test('the example of the seqeval documentation: one of two entities', () => {
    const gold = [
      ['O', 'O', 'O', 'B-MISC', 'I-MISC', 'I-MISC', 'O'],
      ['B-PER', 'I-PER', 'O'],
    ]
    const predicted = [
      ['O', 'O', 'B-MISC', 'I-MISC', 'I-MISC', 'I-MISC', 'O'],
      ['B-PER', 'I-PER', 'O'],
    ]
    const report = seqevalReport(gold, predicted, { scheme: null })
    expect(report.micro.f1).toBe(0.5)
    expect(report.accuracy).toBe(0.8)
    expect(report.perType).toMatchObject({ MISC: { f1: 0 }, PER: { f1: 1 } })
  })

  test('sentences of different length are refused, unknown prefixes in strict mode too', () => {
    expect(() => seqevalReport([['O']], [['O', 'O']], { scheme: null })).toThrow(TypeError)
    expect(() => seqevalReport([['o']], [['O']], { scheme: 'IOB2' })).toThrow('does not know')
  })

  test('the scheme is told from the prefixes, where they tell it', () => {
    expect(detectScheme([['B-X', 'I-X', 'O']])).toBe('IOB2')
    expect(detectScheme([['S-X', 'O', 'B-X', 'E-X']])).toBe('IOBES')
    expect(detectScheme([['I-X', 'O']])).toBeNull()
    expect(detectScheme([['X-B']], true)).toBe('IOB2')
  })

  test('conlleval prints exact halves to even', () => {
    // 1 of 32 tokens right is 3.125 per cent
    const lines = ['x B-G B-G', ...Array.from({ length: 31 }, () => 'x O I-H')]
    expect(conlleval(lines).stdout).toContain('accuracy:   3.12%')
    expect(() => conlleval(['a O O', 'a O'])).toThrow(TypeError)
  })

  test('perfect tags score 1 whatever they are', () => {
    const tag = fc.constantFrom('O', 'B-A', 'I-A', 'E-A', 'S-B', 'I-B', 'U-B')
    fc.assert(
      fc.property(fc.array(fc.array(tag)), (tags) => {
        const { micro, perType } = seqevalReport(tags, tags, { scheme: null })
        expect(micro.f1).toBe(Object.keys(perType).length === 0 ? 0 : 1)
      }),
    )
  })
})

describe('SemEval-2013 matching', () => {
  const gold = [{ label: 'Gene', start: 0, end: 4 }]
  const found = [{ label: 'Gene', start: 2, end: 6 }]

  test('an overlap of the same type: incorrect, incorrect, partial, correct', () => {
    const { overall } = nervaluateClassic([gold], [found], ['Gene'], '0.3.1')
    expect(overall.strict).toMatchObject({ correct: 0, incorrect: 1, f1: 0 })
    expect(overall.exact).toMatchObject({ correct: 0, incorrect: 1 })
    expect(overall.partial).toMatchObject({ partial: 1, precision: 0.5, recall: 0.5 })
    expect(overall.ent_type).toMatchObject({ correct: 1, f1: 1 })
  })

  test('one prediction over two gold spans counts twice from 0.2 on, once before and after', () => {
    const two = [
      { label: 'Gene', start: 0, end: 2 },
      { label: 'Gene', start: 4, end: 6 },
    ]
    const wide = [{ label: 'Gene', start: 0, end: 6 }]
    const incorrect = (report: { overall: { strict: { incorrect: number } } }) =>
      report.overall.strict.incorrect
    expect(incorrect(nervaluateClassic([two], [wide], ['Gene'], '0.3.1'))).toBe(2)
    expect(incorrect(nervaluateClassic([two], [wide], ['Gene'], '0.1.8'))).toBe(1)
    expect(incorrect(nervaluateCurrent([two], [wide], { tags: ['Gene'] }))).toBe(1)
  })

  test('1.1.0 halves partial matches over one document only', () => {
    const partial = (documents: number) => {
      const repeat = <Value>(value: Value) => Array.from({ length: documents }, () => value)
      return nervaluateCurrent(repeat(gold), repeat(found), { tags: ['Gene'] }).overall.partial.f1
    }
    expect(partial(1)).toBe(0.5)
    expect(partial(2)).toBe(0)
  })

  test('tags become spans with inclusive ends', () => {
    expect(tagSpans(['I-A', 'I-A', 'B-A', 'O', 'B-B'])).toEqual([
      { label: 'A', start: 0, end: 1 },
      { label: 'A', start: 2, end: 2 },
      { label: 'B', start: 4, end: 4 },
    ])
  })
})

describe('mentions', () => {
  const at = (start: number, end: number, type = 'Gene') => placeMention({ type, start, end }, 'exclusive')

  test('discontinuous mentions must agree in every part, and overlap in any', () => {
    const gold = placeMention(
      {
        type: 'Gene',
        spans: [
          [0, 5],
          [10, 15],
        ],
      },
      'exclusive',
    )
    const turned = placeMention(
      {
        type: 'Gene',
        spans: [
          [10, 15],
          [0, 5],
        ],
      },
      'exclusive',
    )
    const part = at(10, 15)
    expect(matchStrict([gold], [turned]).gold).toEqual([true])
    expect(matchStrict([gold], [part]).gold).toEqual([false])
    expect(matchRelaxed([gold], [part], false).gold).toEqual([true])
  })

  test('one place off in start or end, not in both', () => {
    expect(matchStrict([at(3, 8)], [at(4, 8)], 'one-off').predicted).toEqual([true])
    expect(matchStrict([at(3, 8)], [at(4, 9)], 'one-off').predicted).toEqual([false])
  })

  test('spans that touch overlap only where the rule says so', () => {
    expect(matchRelaxed([at(0, 3)], [at(3, 6)], false).gold).toEqual([false])
    expect(matchRelaxed([at(0, 3)], [at(3, 6)], true).gold).toEqual([true])
  })

  test('few and many mentions are matched alike', () => {
    const list = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 3 })), { maxLength: 25 })
    fc.assert(
      fc.property(list, list, (a, b) => {
        const place = (pairs: [number, number][]) => distinctMentions(pairs.map(([s, l]) => at(s, s + l)))
        const [gold, found] = [place(a), place(b)]
        const keys = new Set(found.map(({ parts }) => String(parts)))
        const expected = gold.filter(({ parts }) => keys.has(String(parts))).length
        expect(matchStrict(gold, found).gold.filter(Boolean)).toHaveLength(expected)
      }),
    )
  })

  test('inclusive ends become exclusive', () => {
    expect(placeMention({ type: 'Gene', start: 79, end: 88 }, 'inclusive').parts).toEqual([[79, 89]])
  })
})

describe('offsets', () => {
  // α is one code point and two bytes; the clef is two UTF-16 units and four bytes
  const spaces = new OffsetSpaces('a α𝄞 b')

  test('a span has its place in every unit', () => {
    expect(spaces.convert([2, 4], 'code-points', 'utf-16')).toEqual([2, 5])
    expect(spaces.convert([2, 5], 'utf-16', 'bytes')).toEqual([2, 8])
    expect(spaces.convert([2, 8], 'bytes', 'non-whitespace')).toEqual([1, 3])
    expect(spaces.convert([1, 3], 'non-whitespace', 'code-points')).toEqual([2, 4])
  })

  test('an offset inside a character, or beyond the text, has none', () => {
    expect(spaces.convert([2, 4], 'utf-16', 'code-points')).toBeNull()
    expect(spaces.convert([0, 99], 'code-points', 'bytes')).toBeNull()
  })

  test('going to another unit and back changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('utf-16', 'bytes'), (text, unit) => {
        const length = [...text].length
        const own = new OffsetSpaces(text)
        const there = own.convert([0, length], 'code-points', unit as 'bytes')!
        expect(own.convert(there, unit as 'bytes', 'code-points')).toEqual([0, length])
      }),
    )
  })
})
