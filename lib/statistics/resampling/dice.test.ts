import { describe, expect, it } from 'vitest'
import { diceKey, replicateDice, uniformDice } from './dice'

const key = diceKey('00112233445566778899aabbccddeeff')

describe('the dice', () => {
  it('give the published test vector', () => {
    const draw = replicateDice(key, 7)
    expect(Array.from({ length: 6 }, () => draw(1000))).toEqual([487, 238, 812, 96, 119, 123])
  })

  it('read the key as four big-endian words', () => {
    expect(key).toEqual([0x00112233, 0x44556677, 0x8899aabb, 0xccddeeff])
    expect(() => diceKey('not a hash')).toThrow(RangeError)
  })

  it('throw every unit about equally often', () => {
    const counts = new Array<number>(7).fill(0)
    for (let b = 0; b < 1000; b++) {
      const draw = replicateDice(key, b)
      for (let i = 0; i < 70; i++) counts[draw(7)]!++
    }
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
    expect(chiSquare).toBeLessThan(22.5) // the 99.9 % point with 6 degrees of freedom
  })

  it('make first draws of neighbouring replicates independent', () => {
    let agree = 0
    for (let b = 0; b < 10_000; b++) if (replicateDice(key, b)(10) === replicateDice(key, b + 1)(10)) agree++
    expect(Math.abs(agree - 1000)).toBeLessThan(120)
  })

  it('give uniform numbers in [0, 1)', () => {
    const random = uniformDice(key)
    const values = Array.from({ length: 10_000 }, random)
    expect(Math.min(...values)).toBeGreaterThanOrEqual(0)
    expect(Math.max(...values)).toBeLessThan(1)
    expect(values.reduce((a, b) => a + b) / 10_000).toBeCloseTo(0.5, 1)
  })
})
