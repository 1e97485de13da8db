import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mcnemarChiSquare, mcnemarExact } from '../comparison/mcnemar'
import { diceKey } from '../resampling/dice'
import { binomialTest } from './binomial-test'
import { cochranQ } from './cochran-q'
import { fisherExact } from './fisher-exact'
import { friedmanTest } from './friedman'
import { independentPermutationTest } from './independent-permutation'
import { pairedPermutationDrawn, pairedPermutationExact, pairedPermutationTest } from './paired-permutation'
import { pairedTTest } from './paired-t'
import { signTest } from './sign-test'
import { bowkerTest, marginalHomogeneity } from './square-table'
import { twoProportionsTest } from './two-proportions'
import { wilcoxonApproximate, wilcoxonExact } from './wilcoxon'

const key = diceKey('00112233445566778899aabbccddeeff')
const binary = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 1 }), { minLength: length, maxLength: length })

describe('the paired permutation test', () => {
  it('counts all swaps of three instances by hand', () => {
    // differences 3, 1, −1: of 8 signed sums 5 4 are at least 3 in size on one side
    const { p, statistic } = pairedPermutationExact([3, 1, 0], [0, 0, 1], 'greater')
    expect(statistic).toBe(1)
    expect(p).toBeCloseTo(3 / 8, 12)
  })

  it('is McNemar exact on right and wrong answers, for any number of instances', () => {
    fc.assert(
      fc.property(binary(80), binary(80), (x, y) => {
        const onlyX = x.filter((value, i) => value > y[i]!).length
        const onlyY = x.filter((value, i) => value < y[i]!).length
        expect(pairedPermutationTest(x, y, { key }).p).toBeCloseTo(mcnemarExact(onlyX, onlyY), 10)
      }),
    )
  })

  it('counts halves as it counts the whole', () => {
    const score = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 9, maxLength: 9 })
    fc.assert(
      fc.property(score, score, (x, y) => {
        const differences = x.map((value, i) => value - y[i]!)
        const observed = differences.reduce((sum, value) => sum + value, 0)
        let notAbove = 0
        let notBelow = 0
        for (let signs = 0; signs < 512; signs++) {
          const sum = differences.reduce((total, value, i) => total + ((signs >> i) & 1 ? -value : value), 0)
          if (sum <= observed) notAbove++
          if (sum >= observed) notBelow++
        }
        const p = Math.min(1, (2 * Math.min(notAbove, notBelow)) / 512)
        expect(pairedPermutationExact(x, y).p).toBeCloseTo(p, 12)
      }),
    )
  })

  it('draws swaps where there are too many to count, near the exact p', () => {
    const x = Array.from({ length: 38 }, (_, i) => Math.sin(i) + 0.25)
    const y = Array.from({ length: 38 }, (_, i) => Math.sin(i * 7))
    const exact = pairedPermutationExact(x, y).p
    const drawn = pairedPermutationDrawn(x, y, { key, resamples: 20_000 }).p
    expect(Math.abs(drawn - exact)).toBeLessThan(0.02)
    const many = Array.from({ length: 90 }, (_, i) => i + 0.5 * Math.sin(i))
    expect(
      pairedPermutationTest(
        many,
        many.map((value) => value - Math.cos(value)),
        { key },
      ).exact,
    ).toBe(false)
  })

  it('finds no evidence in equal scores', () => {
    expect(pairedPermutationTest([1, 2], [1, 2], { key }).p).toBe(1)
  })
})

describe('other tests', () => {
  it('make Cochran of two systems McNemar', () => {
    const rows = [...Array(7).fill([1, 0]), ...Array(2).fill([0, 1]), [1, 1], [0, 0]]
    expect(cochranQ(rows)?.statistic).toBeCloseTo(mcnemarChiSquare(7, 2)!.statistic, 12)
    expect(cochranQ([[1, 1]])).toBeNull()
  })

  it('give the tea-tasting p of Fisher', () => {
    // 3 of 4 cups right each way: 2 (1 + 16) / 70
    expect(fisherExact({ successes: 3, n: 4 }, { successes: 1, n: 4 }).p).toBeCloseTo(34 / 70, 12)
    expect(fisherExact({ successes: 3, n: 4 }, { successes: 1, n: 4 }, 'greater').p).toBeCloseTo(17 / 70, 12)
    expect(fisherExact({ successes: 3, n: 4 }, { successes: 1, n: 4 }, 'less').p).toBeCloseTo(69 / 70, 12)
  })

  it('sum the outcomes no more likely than the one seen', () => {
    expect(binomialTest(9, 10)).toBeCloseTo(22 / 1024, 12)
    expect(binomialTest(0, 3, 0.1)).toBe(1)
    expect(binomialTest(5, 10)).toBe(1)
  })

  it('see nothing where there is nothing', () => {
    expect(twoProportionsTest({ successes: 0, n: 9 }, { successes: 0, n: 5 })).toBeNull()
    expect(
      twoProportionsTest({ successes: 9, n: 9 }, { successes: 0, n: 5 }, 'two-sided', 'unpooled'),
    ).toBeNull()
    expect(pairedTTest([1], [0])).toBeNull()
    expect(pairedTTest([1, 1], [1, 1])).toBeNull()
    expect(signTest([1], [1])).toBeNull()
    expect(wilcoxonExact([1], [1])).toBeNull()
    expect(wilcoxonApproximate([1], [1])).toBeNull()
    expect(friedmanTest([[1, 1]])).toBeNull()
    expect(
      marginalHomogeneity([
        [3, 0],
        [0, 4],
      ]),
    ).toBeNull()
  })

  it('agree with each other on a table of two categories', () => {
    const table = [
      [20, 9],
      [3, 11],
    ]
    const mcnemar = mcnemarChiSquare(9, 3)!.statistic
    expect(bowkerTest(table).statistic).toBeCloseTo(mcnemar, 12)
    expect(marginalHomogeneity(table)!.stuartMaxwell.statistic).toBeCloseTo(mcnemar, 12)
  })

  it('leave out a category without discordant instances', () => {
    const table = [
      [20, 9, 0],
      [3, 11, 0],
      [0, 0, 5],
    ]
    const homogeneity = marginalHomogeneity(table)!
    expect(homogeneity.degrees).toBe(1)
    expect(homogeneity.stuartMaxwell.statistic).toBeCloseTo(mcnemarChiSquare(9, 3)!.statistic, 12)
  })

  it('give no Bhapkar statistic where the differences have no variance left', () => {
    // all ten instances go from the first category to the second: SM = 10 = n, and Bhapkar divides by 1 − SM/n
    const homogeneity = marginalHomogeneity([
      [0, 10],
      [0, 0],
    ])!
    expect(homogeneity.stuartMaxwell.statistic).toBeCloseTo(10, 12)
    expect(homogeneity.bhapkar).toBeNull()
  })

  it('give the exact Wilcoxon p of all positive differences', () => {
    expect(wilcoxonExact([1, 2, 3, 4, 5], [0, 0, 0, 0, 0])?.p).toBeCloseTo(2 / 32, 12)
  })

  it('divide independent scores in every way', () => {
    const { p, permutations } = independentPermutationTest([3, 4], [1, 2], { key })
    expect(permutations).toBe(6)
    expect(p).toBeCloseTo(2 / 6, 12)
    const drawn = independentPermutationTest(
      Array.from({ length: 30 }, (_, i) => i),
      Array.from({ length: 30 }, (_, i) => i + 0.5),
      { key, resamples: 2000 },
    )
    expect(drawn.exact).toBe(false)
    expect(drawn.p).toBeGreaterThan(0.5)
  })
})
