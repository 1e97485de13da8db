import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lcsLength, markLcs } from './longest-common-subsequence'
import { NgramTable, ROOT } from './ngram-table'
import { Vocabulary } from './vocabulary'

const sequence = (maxLength: number) => fc.array(fc.integer({ min: 0, max: 4 }), { maxLength })

function tableOf(a: readonly number[], b: readonly number[]): number[][] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      table[i]![j] =
        a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
  return table
}

describe('longest common subsequence', () => {
  it('has the length of the table filled cell by cell, across word borders too', () => {
    fc.assert(
      fc.property(sequence(80), sequence(80), (a, b) => {
        expect(lcsLength(a, b)).toBe(tableOf(a, b)[a.length]![b.length])
      }),
    )
  })

  it('walks back as rouge_score does: left only where strictly larger', () => {
    fc.assert(
      fc.property(sequence(50), sequence(50), (a, b) => {
        const table = tableOf(a, b)
        const expected = new Uint8Array(a.length)
        let [i, j] = [a.length, b.length]
        while (i > 0 && j > 0) {
          if (a[i - 1] === b[j - 1]) {
            expected[i - 1] = 1
            i--
            j--
          } else if (table[i]![j - 1]! > table[i - 1]![j]!) j--
          else i--
        }
        const marks = new Uint8Array(a.length)
        markLcs(a, b, marks, 0)
        expect(marks).toEqual(expected)
      }),
    )
  })
})

describe('n-gram counts', () => {
  it('are those of a map of joined n-grams, through growth and reuse', () => {
    const table = new NgramTable(1, 4)
    fc.assert(
      fc.property(sequence(30), (symbols) => {
        table.clear()
        table.count(symbols, 3, 0)
        const expected = new Map<string, number>()
        for (let n = 1; n <= 3; n++)
          for (let i = 0; i + n <= symbols.length; i++) {
            const ngram = symbols.slice(i, i + n).join(' ')
            expected.set(ngram, (expected.get(ngram) ?? 0) + 1)
          }
        expect(table.next - table.first).toBe(expected.size)
        for (const [ngram, count] of expected) {
          const node = ngram.split(' ').reduce((parent, symbol) => table.find(parent, Number(symbol)), ROOT)
          expect(table.counts[node]).toBe(count)
        }
        expect(table.find(ROOT, 9)).toBe(-1)
      }),
    )
  })
})

describe('vocabulary', () => {
  it('gives equal words equal numbers', () => {
    const vocabulary = new Vocabulary()
    expect(vocabulary.encode(['a', 'b', 'a'])).toEqual([0, 1, 0])
    expect(vocabulary.renew()).toBe(false)
    expect(vocabulary.encode(['b'])).toEqual([1])
  })
})
