import fc from 'fast-check'
import { expect, test } from 'vitest'
import { TestedPairs } from './pair-maxima'

const size = 5
const anyDraw = fc.array(fc.oneof(fc.double({ min: -3, max: 3, noNaN: true }), fc.constant(Number.NaN)), {
  minLength: size,
  maxLength: size,
})
const anyScales = fc.array(fc.double({ min: 0, max: 2, noNaN: true }), {
  minLength: size * size,
  maxLength: size * size,
})
const anyPairs = fc.uniqueArray(
  fc.integer({ min: 0, max: size * size - 1 }).filter((pair) => Math.floor(pair / size) !== pair % size),
)

test('passing over what cannot be the maximum changes no maximum', () => {
  fc.assert(
    fc.property(
      fc.array(anyDraw, { minLength: 1, maxLength: 4 }),
      anyScales,
      anyPairs,
      (rows, free, pairs) => {
        // s_ij is s_ji
        const scales = Float64Array.from(free, (_, pair) => {
          const [i, j] = [Math.floor(pair / size), pair % size]
          return free[Math.min(i, j) * size + Math.max(i, j)]!
        })
        const tested = new TestedPairs(size, [...pairs, ...pairs], new Uint8Array(size * size))
        const maxima = new Float64Array(rows.length)
        const argmax = new Int32Array(rows.length)
        tested.maxima(Float64Array.from(rows.flat()), scales, [...rows.keys()], maxima, argmax)
        rows.forEach((z, b) => {
          const ratio = (pair: number) =>
            (z[Math.floor(pair / size)]! - z[pair % size]!) * (1 / scales[pair]!)
          const defined = pairs.filter((pair) => scales[pair]! > 0 && !Number.isNaN(ratio(pair)))
          const largest = Math.max(0, ...defined.map(ratio))
          expect(maxima[b]).toBe(largest)
          if (largest > 0) expect(ratio(argmax[b]!)).toBe(largest)
          else expect(argmax[b]).toBe(-1)
        })
      },
    ),
  )
})
