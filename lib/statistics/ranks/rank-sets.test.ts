import { describe, expect, it } from 'vitest'
import { normalDice } from '../distributions/normal-dice'
import { diceKey, uniformDice } from '../resampling/dice'
import { inseparableRuns } from './groups'
import { rankAnalysis, rankSets } from './rank-sets'

const normal = normalDice(uniformDice(diceKey('abcdef0123456789abcdef0123456789')))
/** Replicates of an estimate that is normal with this standard error. */
const vector = (estimate: number, error: number, length = 2000) =>
  Float64Array.from({ length }, () => estimate + error * normal())

const board = (estimates: (number | null)[], error: number) => ({
  estimates,
  replicates: estimates.map((estimate) => (estimate === null ? null : vector(estimate, error))),
  higherIsBetter: true,
})

describe('rank sets from replicates', () => {
  it('tell systems apart that are many standard errors apart, and only those', () => {
    const analysis = rankAnalysis(board([0.9, 0.5, 0.505, 0.1], 0.01))
    expect(analysis.sets).toEqual([
      { rank: 1, low: 1, high: 1 },
      { rank: 3, low: 2, high: 3 },
      { rank: 2, low: 2, high: 3 },
      { rank: 4, low: 4, high: 4 },
    ])
    expect(analysis.isBetter(0, 3)).toBe(true)
    expect(analysis.isBetter(3, 0)).toBe(false)
    expect(analysis.isBetter(1, 2)).toBe(false)
  })

  it('turn round for metrics of which less is better', () => {
    const { sets } = rankAnalysis({ ...board([0.9, 0.5, 0.1], 0.01), higherIsBetter: false })
    expect(sets.map((set) => set?.rank)).toEqual([3, 2, 1])
    expect(sets[2]).toEqual({ rank: 1, low: 1, high: 1 })
  })

  it('share a rank between equal systems and never separate identical ones', () => {
    const same = vector(0.5, 0.01)
    const sets = rankSets({
      estimates: [0.5, 0.5, 0.9],
      replicates: [same, same, vector(0.9, 0.01)],
      higherIsBetter: true,
    })
    expect(sets).toEqual([
      { rank: 2, low: 2, high: 3 },
      { rank: 2, low: 2, high: 3 },
      { rank: 1, low: 1, high: 1 },
    ])
  })

  it('never rank a system without a score', () => {
    const sets = rankSets(board([null, 0.9, null, 0.1], 0.01))
    expect(sets).toEqual([null, { rank: 1, low: 1, high: 1 }, null, { rank: 2, low: 2, high: 2 }])
  })

  it('know no competitor for a system alone, and nothing for an empty board', () => {
    expect(rankSets(board([0.3], 0.1))).toEqual([{ rank: 1, low: 1, high: 1 }])
    expect(rankSets(board([], 0.1))).toEqual([])
    expect(rankSets(board([null], 0.1))).toEqual([null])
  })

  it('separate without spread by the estimates alone', () => {
    const sets = rankSets({
      estimates: [1, 0, 0],
      replicates: [1, 0, 0].map((value) => new Float64Array(500).fill(value)),
      higherIsBetter: true,
    })
    expect(sets).toEqual([
      { rank: 1, low: 1, high: 1 },
      { rank: 2, low: 2, high: 3 },
      { rank: 2, low: 2, high: 3 },
    ])
  })

  it('leave a system with mostly undefined replicates unseparated, and bear a few', () => {
    const few = vector(0.9, 0.01)
    few.fill(Number.NaN, 0, 50)
    const many = vector(0.5, 0.01)
    many.fill(Number.NaN, 0, 1500)
    const sets = rankSets({
      estimates: [0.9, 0.5, 0.1],
      replicates: [few, many, vector(0.1, 0.01)],
      higherIsBetter: true,
    })
    expect(sets.map((set) => [set?.low, set?.high])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
  })

  it('let a system without replicates take nothing from the others', () => {
    const options = board([0.9, 0.5, 0.1], 0.01)
    const sets = rankSets({ ...options, replicates: [options.replicates[0]!, null, options.replicates[2]!] })
    expect(sets.map((set) => [set?.low, set?.high])).toEqual([
      [1, 2],
      [1, 3],
      [2, 3],
    ])
    expect(rankSets({ ...options, replicates: [null, null, null] })[0]).toEqual({ rank: 1, low: 1, high: 3 })
  })

  it('are no wider alone than together', () => {
    const options = board([0.5, 0.52, 0.54, 0.56, 0.58, 0.6, 0.62], 0.01)
    const together = rankSets(options)
    const alone = rankSets({ ...options, simultaneous: false })
    alone.forEach((set, i) => {
      expect(set!.low).toBeGreaterThanOrEqual(together[i]!.low)
      expect(set!.high).toBeLessThanOrEqual(together[i]!.high)
    })
  })

  it('use the correlation of paired systems', () => {
    const shared = vector(0, 0.05)
    const paired = [0.5, 0.52].map((estimate) => {
      const own = vector(estimate, 0.002)
      return own.map((value, b) => value + shared[b]!)
    })
    expect(rankSets({ estimates: [0.5, 0.52], replicates: paired, higherIsBetter: true })).toEqual([
      { rank: 2, low: 2, high: 2 },
      { rank: 1, low: 1, high: 1 },
    ])
  })
})

describe('groups of the not separable', () => {
  it('are the longest runs without a separable pair', () => {
    const scores = [10, 9, 8, 5, 4.5, 1]
    const isBetter = (i: number, j: number) => scores[i]! - scores[j]! > 1.5
    expect(inseparableRuns([0, 1, 2, 3, 4, 5], isBetter)).toEqual([
      [0, 1],
      [1, 2],
      [3, 4],
      [5, 5],
    ])
    expect(inseparableRuns([], isBetter)).toEqual([])
  })
})
