/** A spread this small against that of its two systems is rounding: the systems do not differ. */
const negligibleShare = 1e-9

/**
 * Standard deviations of z_i − z_j over the rows of `draws`, `size` × `size` row by row, from the differences
 * themselves: systems that are nearly alike would lose their digits in variances and covariances. Rows where either
 * is NaN are left out; 0 for fewer than two rows, NaN where a system is never defined.
 */
export function differenceScales(draws: Float64Array, size: number): Float64Array {
  const rows = size === 0 ? 0 : draws.length / size
  const columns = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: rows }, (_, b) => draws[b * size + i] as number),
  )
  const undefinedIn = columns.map((column) => column.some(Number.isNaN))
  const spread = columns.map((column) => Math.sqrt(meanSquare(column)))
  const scales = new Float64Array(size * size)
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++) {
      const a = columns[i] as Float64Array
      const b = columns[j] as Float64Array
      const scale = undefinedIn[i] || undefinedIn[j] ? definedDeviation(a, b) : deviation(a, b)
      const least = negligibleShare * Math.max(spread[i] as number, spread[j] as number)
      const kept = scale <= least ? 0 : scale
      scales[i * size + j] = kept
      scales[j * size + i] = kept
    }
  return scales
}

function deviation(a: Float64Array, b: Float64Array): number {
  const n = a.length
  if (n < 2) return 0
  let sum = 0
  let squares = 0
  for (let k = 0; k < n; k++) {
    const difference = (a[k] as number) - (b[k] as number)
    sum += difference
    squares += difference * difference
  }
  return Math.sqrt(Math.max(0, squares - (sum * sum) / n) / (n - 1))
}

function definedDeviation(a: Float64Array, b: Float64Array): number {
  const differences = a.map((value, k) => value - (b[k] as number)).filter((value) => !Number.isNaN(value))
  return differences.length === 0 ? Number.NaN : deviation(differences, new Float64Array(differences.length))
}

function meanSquare(column: Float64Array): number {
  let squares = 0
  let defined = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    squares += value * value
    defined++
  }
  return defined === 0 ? 0 : squares / defined
}
