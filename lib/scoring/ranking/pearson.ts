/**
 * Pearson's correlation.
 *
 * @returns in [-1, 1]; null for fewer than two values or when either side is constant
 * @throws TypeError when the lists differ in length
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const n = x.length
  if (n !== y.length) throw new TypeError(`${n} values against ${y.length}`)
  if (n < 2 || isConstant(x) || isConstant(y)) return null
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < n; i++) {
    meanX += x[i]!
    meanY += y[i]!
  }
  meanX /= n
  meanY /= n
  let xx = 0
  let yy = 0
  let xy = 0
  for (let i = 0; i < n; i++) {
    const a = x[i]! - meanX
    const b = y[i]! - meanY
    xx += a * a
    yy += b * b
    xy += a * b
  }
  // one square root is exact for perfect correlations; two keep huge and tiny values in range
  const product = xx * yy
  const r =
    product > 0 && Number.isFinite(product) ? xy / Math.sqrt(product) : xy / Math.sqrt(xx) / Math.sqrt(yy)
  return Number.isNaN(r) ? null : Math.min(1, Math.max(-1, r))
}

/** Compared by value: the mean of equal values may miss them by a rounding error. */
function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}
