import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diceKey } from '../statistics/resampling/dice'
import { bootstrapReplicates } from '../statistics/resampling/replicates'
import { boardPlaces, type Entrant, rankReplicates } from './board-places'

const key = diceKey('00112233445566778899aabbccddeeff')

/** A system that answers the first `right` of `n` correctly. */
function entrant(id: string, right: number, n = 200): Entrant {
  const correct = Uint8Array.from({ length: n }, (_, i) => (i < right ? 1 : 0))
  const replicates = bootstrapReplicates({
    key,
    columns: [correct],
    clusters: null,
    strata: null,
    from: 0,
    to: 1000,
    evaluate: (sums) => (sums[0] as number) / n,
  })
  return { id, value: right / n, replicates, unrankedBecause: null }
}

test('systems far apart have a rank of their own, alike ones share an interval', () => {
  const { places, entrants } = boardPlaces(
    [entrant('far', 20), entrant('top', 190), entrant('alike', 150), entrant('twin', 149)],
    { higherIsBetter: true },
  )
  expect(entrants).toBe(4)
  expect(places).toEqual([
    { id: 'far', rank: 4, rankLow: 4, rankHigh: 4 },
    { id: 'top', rank: 1, rankLow: 1, rankHigh: 1 },
    { id: 'alike', rank: 2, rankLow: 2, rankHigh: 3 },
    { id: 'twin', rank: 3, rankLow: 2, rankHigh: 3 },
  ])
})

test('equal values share a rank', () => {
  const { places } = boardPlaces([entrant('a', 100), entrant('b', 100)], { higherIsBetter: true })
  expect(places.map(({ rank }) => rank)).toEqual([1, 1])
})

test('without a value, or with a reason not to, there is no rank and nobody is moved by it', () => {
  const outside: Entrant = { ...entrant('outside', 200), unrankedBecause: 'answers a part only' }
  const { places, entrants } = boardPlaces(
    [outside, { id: 'null', value: null, replicates: null, unrankedBecause: null }, entrant('in', 50)],
    { higherIsBetter: true },
  )
  expect(entrants).toBe(1)
  expect(places.map(({ rank }) => rank)).toEqual([null, null, 1])
})

test('an infinite value ranks and is told apart from nobody', () => {
  const infinite: Entrant = {
    id: 'infinite',
    value: Number.POSITIVE_INFINITY,
    replicates: new Float64Array(1000).fill(Number.POSITIVE_INFINITY),
    unrankedBecause: null,
  }
  const { places } = boardPlaces([infinite, entrant('low', 20), entrant('high', 180)], {
    higherIsBetter: false,
  })
  expect(places[0]).toEqual({ id: 'infinite', rank: 3, rankLow: 1, rankHigh: 3 })
  expect(places[1]).toMatchObject({ rank: 1 })
})

test('an entrant without replicates does not cost the others theirs', () => {
  const bare: Entrant = { id: 'bare', value: 0.5, replicates: null, unrankedBecause: null }
  const { places, replicates } = boardPlaces([bare, entrant('low', 20), entrant('high', 180)], {
    higherIsBetter: true,
  })
  expect(replicates).toBe(1000)
  expect(places[0]).toMatchObject({ rank: 2, rankLow: 1, rankHigh: 3 })
  expect(places[2]).toMatchObject({ rank: 1, rankHigh: 2 })
})

test('an empty board is empty', () => {
  expect(boardPlaces([], { higherIsBetter: true })).toEqual({ places: [], entrants: 0, replicates: 0 })
})

test('the confidence set holds the rank, for any values', () => {
  const some = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 200 }).map((right) => entrant(`right-${right}`, right)),
      fc
        .constantFrom(null, Number.NaN, Number.POSITIVE_INFINITY)
        .map((value): Entrant => ({ id: 'odd', value, replicates: null, unrankedBecause: null })),
    ),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(some, fc.boolean(), (entrants, higherIsBetter) => {
      const board = boardPlaces(entrants, { higherIsBetter })
      for (const { rank, rankLow, rankHigh } of board.places) {
        if (rank === null) expect([rankLow, rankHigh]).toEqual([null, null])
        else {
          expect(rankLow).toBeLessThanOrEqual(rank)
          expect(rankHigh).toBeGreaterThanOrEqual(rank)
          expect(rankHigh).toBeLessThanOrEqual(board.entrants)
        }
      }
    }),
    { numRuns: 50 },
  )
})

test('a large board needs only the first replicates, never fewer than a thousand', () => {
  expect(rankReplicates(20, 10_000)).toBe(10_000)
  expect(rankReplicates(1000, 10_000)).toBe(1000)
  expect(rankReplicates(0, 10_000)).toBe(10_000)
  expect(rankReplicates(1000, 500)).toBe(500)
})
