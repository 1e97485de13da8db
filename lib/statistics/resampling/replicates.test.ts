import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diceKey, replicateDice } from './dice'
import { parallelReplicates } from './parallel'
import { bootstrapReplicates, orderReplicates } from './replicates'

const key = diceKey('00112233445566778899aabbccddeeff')
const plain = { key, clusters: null, strata: null, from: 0, to: 50 }
const ratio = (sums: Float64Array) => (sums[1] === 0 ? null : (sums[0] as number) / (sums[1] as number))

/** What the docstring says, word for word: draw, add, evaluate. */
function byHand(columns: readonly number[][], replicate: number): number[] {
  const draw = replicateDice(key, replicate)
  const n = columns[0]!.length
  const drawn = Array.from({ length: n }, () => draw(n))
  return columns.map((column) => drawn.reduce((sum, i) => sum + column[i]!, 0))
}

describe('bootstrap replicates', () => {
  it('add up what the dice drew', () => {
    const columns = [
      [1, 0, 1, 1, 0, 1, 0],
      [1, 1, 1, 1, 1, 1, 1],
    ]
    const replicates = bootstrapReplicates({ ...plain, columns, evaluate: ratio })
    for (let b = 0; b < 50; b++) {
      const [right, n] = byHand(columns, b)
      expect(replicates[b]).toBe(right! / n!)
    }
  })

  it('unpack any mix of counts, fractions, negative numbers and constants', () => {
    const value = fc.oneof(fc.nat(5000), fc.double({ min: -3, max: 3, noNaN: true }), fc.constant(1))
    const table = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 12 }))
      .chain(([n, width]) =>
        fc.array(fc.array(value, { minLength: n, maxLength: n }), { minLength: width, maxLength: width }),
      )
    fc.assert(
      fc.property(table, (columns) => {
        const seen: number[][] = []
        bootstrapReplicates({ ...plain, to: 5, columns, evaluate: (sums) => seen.push([...sums]) })
        for (let b = 0; b < 5; b++)
          for (const [c, sum] of byHand(columns, b).entries()) expect(seen[b]![c]).toBeCloseTo(sum, 8)
      }),
    )
  })

  it('count drawn groups when there are many sparse columns', () => {
    const columns = Array.from({ length: 40 }, (_, cell) =>
      Array.from({ length: 60 }, (_, i) => (i % 40 === cell ? 1e10 : 0)),
    )
    const seen: number[][] = []
    bootstrapReplicates({ ...plain, to: 3, columns, evaluate: (sums) => seen.push([...sums]) })
    for (let b = 0; b < 3; b++) expect(seen[b]).toEqual(byHand(columns, b))
  })

  it('are the same for any division of the range', () => {
    const columns = [[1, 0, 3, 1, 0.5, 1], new Array(6).fill(1)]
    const whole = bootstrapReplicates({ ...plain, to: 100, columns, evaluate: ratio })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), (middle) => {
        const first = bootstrapReplicates({ ...plain, to: middle, columns, evaluate: ratio })
        const second = bootstrapReplicates({ ...plain, from: middle, to: 100, columns, evaluate: ratio })
        expect([...first, ...second]).toEqual([...whole])
      }),
    )
  })

  it('are the same over any number of threads', async () => {
    const n = 4000
    const columns = [Float64Array.from({ length: n }, (_, i) => (i * 7919) % 3), new Float64Array(n).fill(1)]
    const options = { ...plain, columns, from: 3, to: 10_003, evaluate: ratio }
    const one = bootstrapReplicates(options)
    for (const threads of [1, 2, 3]) expect(await parallelReplicates({ ...options, threads })).toEqual(one)
  })

  it('draw whole clusters', () => {
    const clusters = [10, 20, 10, 20, 30, 30]
    const columns = [[1, 5, 1, 5, 9, 9], new Array(6).fill(1)]
    const replicates = bootstrapReplicates({ ...plain, columns, clusters, evaluate: ([s]) => s! })
    const draws = (b: number) => {
      const draw = replicateDice(key, b)
      return [draw(3), draw(3), draw(3)].reduce((sum, unit) => sum + [2, 10, 18][unit]!, 0)
    }
    for (let b = 0; b < 50; b++) expect(replicates[b]).toBe(draws(b))
  })

  it('draw as many from each stratum as it has', () => {
    const strata = [1, 0, 1, 0, 0]
    const columns = [[1, 0, 1, 0, 0], new Array(5).fill(1)]
    const replicates = bootstrapReplicates({ ...plain, columns, strata, evaluate: ratio })
    expect(new Set(replicates)).toEqual(new Set([0.4]))
  })

  it('refuse a cluster in two strata', () => {
    expect(() =>
      bootstrapReplicates({ ...plain, columns: [[1, 1]], clusters: [5, 5], strata: [0, 1], evaluate: ratio }),
    ).toThrow('two strata')
  })

  it('are NaN where the metric is undefined, and survive all-constant and empty input', () => {
    const undefinedEverywhere = bootstrapReplicates({ ...plain, columns: [[1], [0]], evaluate: ratio })
    expect([...undefinedEverywhere]).toEqual(new Array(50).fill(Number.NaN))
    const perfect = bootstrapReplicates({
      ...plain,
      columns: [
        [1, 1],
        [1, 1],
      ],
      evaluate: ratio,
    })
    expect([...perfect]).toEqual(new Array(50).fill(1))
    const empty = bootstrapReplicates({ ...plain, columns: [[], []], evaluate: ratio })
    expect([...empty]).toEqual(new Array(50).fill(Number.NaN))
  })
})

describe('replicates of metrics that need an order', () => {
  it('draw the same as replicates of sums', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6]
    const clusters = [0, 0, 1, 1, 2, 2, 3, 3]
    const strata = [7, 7, 7, 7, 8, 8, 8, 8]
    for (const units of [
      { clusters: null, strata: null },
      { clusters, strata },
    ]) {
      const sums = bootstrapReplicates({ ...plain, ...units, columns: [values], evaluate: ([s]) => s! })
      const weighted = orderReplicates({
        ...plain,
        ...units,
        size: values.length,
        evaluate: (weights) => values.reduce((sum, value, i) => sum + value * weights[i]!, 0),
      })
      expect(weighted).toEqual(sums)
    }
  })
})
