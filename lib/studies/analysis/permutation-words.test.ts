import { describe, expect, test } from 'vitest'
import { adjustedError } from '../results/permutations'
import { permutationsDrawn, permutationWords } from './permutation-words'
import { analyse, axisIn, instrumentOf, type ShortRating, studyOf } from './testing/study'

const instrument = instrumentOf('med-palm-lay')
const rating = (question: string, arm: string, rater: string, says: string): ShortRating => ({
  ...{ question, arms: [arm], rater },
  says: { 'user-intent': says, helpfulness: 'helpful' },
})
const option = (axis: string, place: number) =>
  instrument.axes.find(({ id }) => id === axis)?.options[place]?.value ?? ''

describe('how well a p is known', () => {
  test('is exact where ratings are counts: the same whatever the seed', () => {
    const ratings = Array.from({ length: 40 }, (_, q) =>
      ['R1', 'R2', 'R3'].flatMap((rater, r) => [
        rating(`q${q}`, 'A', rater, option(instrument.axes[0]?.id ?? '', (q + r) % 5 ? 0 : 1)),
        rating(`q${q}`, 'B', rater, option(instrument.axes[0]?.id ?? '', (q + r) % 3 ? 0 : 1)),
      ]),
    ).flat()
    const data = studyOf(
      instrument,
      ratings.map((entry) => ({
        ...entry,
        says: { [instrument.axes[0]?.id ?? '']: entry.says['user-intent'] ?? '' },
      })),
    )
    const p = (seed: string) => {
      const analysis = analyse(data, { seed, permutations: 10 })
      const [contrast] = axisIn(analysis.all, instrument.axes[0]?.id ?? '', 'choice').contrasts
      expect(contrast?.favourable?.drawn).toBeNull()
      expect(permutationWords(analysis.all, analysis.settings)).toMatch(
        /exact: all permutations are counted\.$/,
      )
      return contrast?.favourable?.p
    }
    expect(p('0'.repeat(32))).toBe(p('f'.repeat(32)))
  })

  test('is said with its error where permutations were drawn', () => {
    const says = (place: number) => option(instrument.axes[0]?.id ?? '', place)
    // arms on different questions: 60 over 30 divisions are too many to count
    const apart = Array.from({ length: 60 }, (_, q) => ({
      ...{ question: `q${q}`, arms: [q % 2 ? 'A' : 'B'], rater: 'R1' },
      says: { [instrument.axes[0]?.id ?? '']: says(q % 7 ? 0 : 1) },
    }))
    const analysis = analyse(studyOf(instrument, apart), { permutations: 1000 })
    const words = permutationWords(analysis.all, analysis.settings)
    // 2 √(.025 · .975 / 1000)
    expect(words).toContain('1,000 permutations drawn')
    expect(words).toContain('a p of 0.05 by about 0.01 (')
    const [contrast] = axisIn(analysis.all, instrument.axes[0]?.id ?? '', 'choice').contrasts
    const difference = contrast?.favourable
    if (!difference) throw new Error('not compared')
    expect(difference.drawn).toBe(1000)
    expect(adjustedError({ ...difference, p: 0.02, pAdjusted: 0.06 }, analysis.settings)).toBeCloseTo(
      3 * 2 * Math.sqrt((0.01 * 0.99) / 1000),
      10,
    )
  })

  test('of results frozen before this was recorded is that of drawn permutations', () => {
    const before = { value: 0, interval: null, intervalOverRaters: null, p: 0.04, pAdjusted: 0.04 }
    const settings = { permutations: 10_000 }
    expect(permutationsDrawn({ ...before, test: 'permutation of arms within items' }, settings)).toBe(10_000)
    expect(permutationsDrawn({ ...before, test: 'Wilcoxon signed-rank over items' }, settings)).toBeNull()
    expect(permutationsDrawn({ ...before, test: 'permutation', drawn: null }, settings)).toBeNull()
  })
})
