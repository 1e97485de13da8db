import { describe, expect, it } from 'vitest'
import { normalDice } from '../distributions/normal-dice'
import { bcaInterval } from './bca'
import { crossedVariance } from './crossed-variance'
import { diceKey, uniformDice } from './dice'
import { groupedReplicates } from './grouped-replicates'
import { basicInterval, bootstrapStandardError, percentileInterval } from './interval'
import { jackknifeValues } from './jackknife'
import { bootstrapP } from './paired'
import { quantileSorted } from './quantile'
import { bootstrapReplicates } from './replicates'
import { studentisedInterval } from './studentised'
import { twoWayReplicates } from './two-way'

const key = diceKey('00112233445566778899aabbccddeeff')
const mean = ([sum, n]: Float64Array) => (n === 0 ? null : sum! / n!)

describe('quantiles', () => {
  it('interpolate as NumPy does', () => {
    expect(quantileSorted([1, 2, 3, 4], 0.5)).toBe(2.5)
    expect(quantileSorted([1, 2, 3, 4], 0.25)).toBe(1.75)
    expect(quantileSorted([5], 0.9)).toBe(5)
    expect(quantileSorted([], 0.5)).toBeNaN()
  })
})

describe('intervals from replicates', () => {
  const replicates = Float64Array.from({ length: 1001 }, (_, i) => i / 1000)

  it('are the percentiles, or their reflection', () => {
    expect(percentileInterval(replicates)?.low).toBeCloseTo(0.025, 12)
    expect(percentileInterval(replicates)?.high).toBeCloseTo(0.975, 12)
    expect(basicInterval(0.6, replicates)?.low).toBeCloseTo(0.225, 12)
  })

  it('are the same for BCa when nothing is skewed', () => {
    const jackknife = [[0.4, 0.5, 0.6]]
    const interval = bcaInterval({ estimate: 0.5, replicates, jackknife })!
    expect(interval.low).toBeCloseTo(0.025, 3)
    expect(interval.high).toBeCloseTo(0.975, 3)
  })

  it('are missing where they would not mean what they say', () => {
    expect(percentileInterval([])).toBeNull()
    expect(percentileInterval([1, Number.NaN])).toBeNull()
    expect(percentileInterval([...replicates, Number.NaN])).not.toBeNull()
    expect(bcaInterval({ estimate: 0.5, replicates, jackknife: [[1, 1, 1]] })).toBeNull()
    expect(bcaInterval({ estimate: 9, replicates, jackknife: [[1, 2, 4]] })).toBeNull()
    expect(
      studentisedInterval({ estimate: 1, standardError: 0, replicates, replicateErrors: replicates }),
    ).toBeNull()
    expect(bootstrapStandardError([1])).toBeNull()
  })

  it('studentised are about Student for normal data', () => {
    const normal = normalDice(uniformDice(key))
    const errors = Float64Array.from({ length: 20_000 }, () =>
      Math.sqrt((normal() ** 2 + normal() ** 2 + normal() ** 2) / 3),
    )
    const drawn = errors.map(() => normal())
    const interval = studentisedInterval({
      estimate: 0,
      standardError: 1,
      replicates: drawn,
      replicateErrors: errors,
    })!
    // t with 3 degrees of freedom: 3.182
    expect(Math.abs(interval.high - 3.18)).toBeLessThan(0.2)
  })

  it('give a p-value that is never 0 and 1 for no difference', () => {
    expect(bootstrapP(new Float64Array(99).fill(1))).toBeCloseTo(0.02, 12)
    expect(bootstrapP(new Float64Array(99))).toBe(1)
    expect(bootstrapP([Number.NaN])).toBeNull()
  })
})

describe('the jackknife', () => {
  it('leaves out one instance, or one cluster, at a time', () => {
    const columns = [
      [1, 0, 1, 1],
      [1, 1, 1, 1],
    ]
    expect([...jackknifeValues({ columns, evaluate: mean })]).toEqual([2 / 3, 1, 2 / 3, 2 / 3])
    expect([...jackknifeValues({ columns, clusters: [0, 0, 1, 1], evaluate: mean })]).toEqual([1, 0.5])
    expect([...jackknifeValues({ columns: [[1], [1]], evaluate: mean })]).toEqual([Number.NaN])
  })
})

describe('two-way resampling', () => {
  const table = [
    [1, 0, 1],
    [0, 0, 1],
    [1, 1, 1],
    [0, 1, 0],
  ]
  const cells = {
    columns: [table.flat(), table.flat().map(() => 1)],
    rowOf: table.flatMap((row, i) => row.map(() => i)),
    columnOf: table.flatMap((row) => row.map((_, j) => j)),
  }

  it('spreads as the closed form says', () => {
    const replicates = twoWayReplicates({ key, ...cells, from: 0, to: 20_000, evaluate: mean })
    const expected = crossedVariance(table)!.standardError
    expect(bootstrapStandardError(replicates)! / expected).toBeCloseTo(1, 1)
  })

  it('is the same for any division of the range', () => {
    const run = (from: number, to: number) => [
      ...twoWayReplicates({ key, ...cells, from, to, evaluate: mean }),
    ]
    expect([...run(0, 7), ...run(7, 20)]).toEqual(run(0, 20))
  })

  it('has no spread for a constant table and no value for an empty one', () => {
    expect(crossedVariance([[2, 2]])?.standardError).toBe(0)
    expect(crossedVariance([])).toBeNull()
  })
})

describe('grouped replicates', () => {
  it('spread as replicates of single instances do', () => {
    const sizes = [40, 25, 5, 130]
    const difference = (counts: Float64Array) => (counts[1]! - counts[2]!) / 200
    const grouped = groupedReplicates({ key, sizes, replicates: 20_000, evaluate: difference })
    const column = sizes.flatMap((size, g) => new Array<number>(size).fill(g === 1 ? 1 : g === 2 ? -1 : 0))
    const single = bootstrapReplicates({
      key,
      columns: [column],
      clusters: null,
      strata: null,
      from: 0,
      to: 20_000,
      evaluate: ([sum]) => sum! / 200,
    })
    expect(bootstrapStandardError(grouped)! / bootstrapStandardError(single)!).toBeCloseTo(1, 1)
    expect(percentileInterval(grouped)!.low).toBeCloseTo(percentileInterval(single)!.low, 1)
  })

  it('draw all instances of the only group', () => {
    expect([...groupedReplicates({ key, sizes: [7], replicates: 2, evaluate: ([n]) => n! })]).toEqual([7, 7])
  })
})
