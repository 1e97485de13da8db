export type WeightScheme =
  | 'identity'
  | 'linear'
  | 'quadratic'
  | 'ordinal'
  | 'radical'
  | 'ratio'
  | 'circular'
  | 'bipolar'

/**
 * Agreement weights between categories, row by row: 1 on the diagonal, 0 for the farthest apart.
 *
 * `identity` and `ordinal` look at positions only; the others at the categories' values, which must then be numbers.
 *
 * @throws TypeError when a scheme needs numbers and the categories are none
 * @see Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition, section 3.5
 */
export function agreementWeights(
  scheme: WeightScheme,
  categories: readonly (number | string)[],
): Float64Array {
  const q = categories.length
  if (scheme === 'identity') return fill(q, (k, l) => (k === l ? 1 : 0))
  if (scheme === 'ordinal') return scaled(q, (k, l) => ((Math.abs(k - l) + 1) * Math.abs(k - l)) / 2)

  const values = categories.map((category) => {
    if (typeof category !== 'number') throw new TypeError(`${scheme} weights need numeric categories`)
    return category
  })
  const smallest = Math.min(...values)
  const largest = Math.max(...values)
  const distance: Record<typeof scheme, (a: number, b: number) => number> = {
    linear: (a, b) => Math.abs(a - b),
    quadratic: (a, b) => (a - b) ** 2,
    radical: (a, b) => Math.sqrt(Math.abs(a - b)),
    ratio: (a, b) => ((a - b) / (a + b)) ** 2,
    circular: (a, b) => Math.sin((Math.PI * (a - b)) / (largest - smallest + 1)) ** 2,
    bipolar: (a, b) => (a - b) ** 2 / ((a + b - 2 * smallest) * (2 * largest - a - b)),
  }
  return scaled(q, (k, l) => distance[scheme](values[k] as number, values[l] as number))
}

/** 1 − distance / the largest distance. */
function scaled(q: number, distance: (k: number, l: number) => number): Float64Array {
  const distances = fill(q, (k, l) => (k === l ? 0 : distance(k, l)))
  const largest = distances.reduce((a, b) => Math.max(a, b), 0)
  return distances.map((value) => (largest === 0 ? 1 : 1 - value / largest))
}

function fill(q: number, weight: (k: number, l: number) => number): Float64Array {
  return Float64Array.from({ length: q * q }, (_, i) => weight(Math.floor(i / q), i % q))
}
