import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diceKey, uniformDice } from '../resampling/dice'
import { bootstrapStandardError } from '../resampling/interval'
import { bootstrapStrengths } from './bootstrap-strengths'
import { bradleyTerry } from './bradley-terry'
import { bradleyTerryWithCovariates } from './bradley-terry-covariates'
import { penalisedBradleyTerry } from './bradley-terry-penalised'
import { bradleyTerrySandwich } from './bradley-terry-sandwich'
import { davidson } from './davidson'
import { eloRatings } from './elo'
import { type Battle, countPairs, type PairCounts } from './pair-counts'
import {
  differenceError,
  type FittedModel,
  strengthErrors,
  strengthIntervals,
  type UndefinedModel,
} from './preference-model'
import { raoKupper } from './rao-kupper'
import { sidePreference } from './side-preference'
import { winFractions, winRate, winRates } from './win-rate'

const two = (winsI: number, winsJ: number, ties = 0): PairCounts => ({
  systems: 2,
  pairs: [{ i: 0, j: 1, winsI, winsJ, ties }],
})

function fitted<Model extends FittedModel>(model: Model | UndefinedModel): Model {
  if (model.strengths === null) throw new Error(model.undefinedBecause)
  return model as Model
}

/** Battles of systems with known strengths, the better side of which is told by a seeded coin. */
function simulated(strengths: number[], battles: number, { favour = 0, slope = 0 } = {}) {
  const random = uniformDice(diceKey('5ca1ab1e5ca1ab1e5ca1ab1e5ca1ab1e'))
  const lengths: number[] = []
  const list = Array.from({ length: battles }, (): Battle => {
    const first = Math.floor(random() * strengths.length)
    const second = (first + 1 + Math.floor(random() * (strengths.length - 1))) % strengths.length
    const length = 2 * random() - 1
    lengths.push(length)
    const odds = strengths[first]! - strengths[second]! + favour + slope * length
    return { first, second, preferred: random() < 1 / (1 + Math.exp(-odds)) ? 'first' : 'second' }
  })
  return { battles: list, lengths }
}

describe('Bradley and Terry', () => {
  it('gives two systems the log of their odds', () => {
    const { strengths } = fitted(bradleyTerry(two(30, 10)))
    expect(strengths[0]! - strengths[1]!).toBeCloseTo(Math.log(3), 12)
    expect(strengths[0]! + strengths[1]!).toBeCloseTo(0, 12)
    // the variance of a logit is 1 / (n p q)
    expect(differenceError(fitted(bradleyTerry(two(30, 10))), 0, 1)).toBeCloseTo(Math.sqrt(40 / 300), 12)
  })

  it('gives each strength an interval about it', () => {
    const model = fitted(bradleyTerry(two(30, 10)))
    const [first, second] = strengthIntervals(model)
    expect((first!.low + first!.high) / 2).toBeCloseTo(model.strengths[0]!, 12)
    // mean 0 leaves each of two strengths half of their difference
    expect(first!.high - first!.low).toBeCloseTo(1.959963984540054 * differenceError(model, 0, 1), 10)
    expect(second!.high).toBeCloseTo(-first!.low, 12)
  })

  it('counts a tie as half a win to both, or not at all', () => {
    expect(fitted(bradleyTerry(two(2, 1, 2))).strengths[0]! * 2).toBeCloseTo(Math.log(3 / 2), 12)
    expect(fitted(bradleyTerry(two(2, 1, 2), { ties: 'dropped' })).strengths[0]! * 2).toBeCloseTo(
      Math.log(2),
      12,
    )
  })

  it('mirrors when sides are swapped', () => {
    const count = fc.nat(20)
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 3, maxLength: 3 }), (wins) => {
        const at = [
          [0, 1],
          [0, 2],
          [1, 2],
        ] as const
        const forth = at.map(([i, j], k) => ({
          i,
          j,
          winsI: wins[k]![0] + 1,
          winsJ: wins[k]![1] + 1,
          ties: 0,
        }))
        const back = forth.map((pair) => ({ ...pair, winsI: pair.winsJ, winsJ: pair.winsI }))
        const a = fitted(bradleyTerry({ systems: 3, pairs: forth })).strengths
        const b = fitted(bradleyTerry({ systems: 3, pairs: back })).strengths
        a.forEach((strength, i) => {
          expect(b[i]).toBeCloseTo(-strength, 9)
        })
      }),
    )
  })

  it('says which systems cannot be put on one scale', () => {
    const never = bradleyTerry({
      systems: 3,
      pairs: [
        { i: 0, j: 1, winsI: 5, winsJ: 0, ties: 0 },
        { i: 1, j: 2, winsI: 2, winsJ: 2, ties: 0 },
      ],
    })
    if (never.strengths !== null) throw new Error('defined')
    expect(never.undefinedBecause).toMatch('never won')
    expect(never.groups).toEqual([0, 1, 1])
    expect(bradleyTerry({ systems: 2, pairs: [] })).toMatchObject({
      undefinedBecause: 'there are no comparisons',
    })
  })

  it('stays finite with a penalty where a system never lost', () => {
    const { strengths } = penalisedBradleyTerry(two(5, 0), 0.1)
    expect(strengths[0]).toBeGreaterThan(0)
    expect(Number.isFinite(strengths[0]!)).toBe(true)
  })

  it('has the same errors by sandwich, by information and by bootstrap when the model holds', () => {
    const { battles } = simulated([0.6, 0.2, -0.8], 4000)
    const counts = countPairs(3, battles)
    const model = strengthErrors(fitted(bradleyTerry(counts)))
    const robust = strengthErrors(fitted(bradleyTerrySandwich(counts)))
    const drawn = bootstrapStrengths(counts, {
      key: diceKey('00112233445566778899aabbccddeeff'),
      replicates: 400,
    })!
    model.forEach((error, i) => {
      expect(robust[i]! / error).toBeCloseTo(1, 1)
      expect(bootstrapStandardError(drawn[i]!)! / error).toBeCloseTo(1, 0.5)
    })
  })
})

describe('models with ties', () => {
  it('fit two systems exactly', () => {
    // 1 win, 5 losses, 3 ties: strengths stand as the wins, ν = 3 / √5
    const model = fitted(davidson(two(1, 5, 3)))
    expect(model.strengths[1]! - model.strengths[0]!).toBeCloseTo(Math.log(5), 10)
    expect(model.tie).toBeCloseTo(3 / Math.sqrt(5), 10)
    const other = fitted(raoKupper(two(1, 5, 3)))
    const wins = 1 / (1 + other.tie * Math.exp(other.strengths[1]! - other.strengths[0]!))
    expect(wins).toBeCloseTo(1 / 9, 10)
  })

  it('have nothing to learn without a tie', () => {
    expect(davidson(two(2, 1))).toMatchObject({
      strengths: null,
      undefinedBecause: 'there is no tie to learn from',
    })
    expect(raoKupper(two(2, 1))).toMatchObject({ strengths: null })
  })
})

describe('covariates', () => {
  it('recover the favour for the first side and for length', () => {
    const { battles, lengths } = simulated([0.5, 0, -0.5], 20_000, { favour: 0.3, slope: 0.8 })
    const ones = battles.map(() => 1)
    const model = fitted(bradleyTerryWithCovariates(3, battles, [ones, lengths]))
    const [favour, slope] = model.coefficients
    expect(favour!.interval.low).toBeLessThan(0.3)
    expect(favour!.interval.high).toBeGreaterThan(0.3)
    expect(slope!.estimate).toBeCloseTo(0.8, 1)
    expect(model.strengths[0]).toBeCloseTo(0.5, 1)
  })

  it('change nothing when there are none', () => {
    const { battles } = simulated([0.5, 0, -0.5], 500)
    const plain = fitted(bradleyTerry(countPairs(3, battles)))
    const model = fitted(bradleyTerryWithCovariates(3, battles, []))
    model.strengths.forEach((strength, i) => {
      expect(strength).toBeCloseTo(plain.strengths[i]!, 9)
    })
  })

  it('are refused when they are nothing but the strengths', () => {
    const battles: Battle[] = [
      { first: 0, second: 1, preferred: 'first' },
      { first: 1, second: 0, preferred: 'first' },
    ]
    expect(bradleyTerryWithCovariates(2, battles, [[1, -1]])).toMatchObject({
      undefinedBecause: 'a covariate cannot be told from the strengths',
    })
  })
})

describe('counts of preferences', () => {
  const battles: Battle[] = [
    { first: 0, second: 1, preferred: 'first' },
    { first: 1, second: 0, preferred: 'second' },
    { first: 1, second: 0, preferred: 'tie' },
    { first: 0, second: 1, preferred: 'second' },
  ]

  it('forget the side', () => {
    expect(countPairs(2, battles).pairs).toEqual([{ i: 0, j: 1, winsI: 2, winsJ: 1, ties: 1 }])
  })

  it('give win rates with ties at one half', () => {
    const [a, b] = winRates(countPairs(2, battles))
    expect(a?.rate).toBe(2.5 / 4)
    expect(b?.rate).toBe(1.5 / 4)
    expect(winRate(0, 0, 0).rate).toBeNull()
    expect(winFractions(countPairs(2, battles))).toEqual([
      [null, 0.5],
      [0.25, null],
    ])
  })

  it('test the side', () => {
    const left = sidePreference([
      ...Array.from({ length: 9 }, () => battles[0]!),
      ...Array.from({ length: 1 }, () => battles[1]!),
      battles[2]!,
    ])
    expect(left).toMatchObject({ first: 9, second: 1, ties: 1, share: 0.9 })
    expect(left.p).toBeCloseTo((2 * 11) / 1024, 12)
  })

  it('move Elo by half of k between equals', () => {
    expect([...eloRatings(2, [battles[0]!], { k: 4 })]).toEqual([1002, 998])
    // even odds move half of k, on whatever scale
    expect([...eloRatings(2, [battles[0]!], { k: 32, base: Math.E, scale: 1, origin: 0 })]).toEqual([16, -16])
  })
})
