/**
 * Pearson's correlation.
 *
 * @returns in [-1, 1]; null for fewer than two values or when either side is constant
 * @throws TypeError when the lists differ in length
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const moments = centredMoments(x, y)
  if (moments === null) return null
  const { meanX, meanY, xx, yy } = moments
  const [lengthX, lengthY] = [Math.sqrt(xx), Math.sqrt(yy)]
  if (lengthX === 0 || lengthY === 0) return null
  // scaled before they are multiplied, as SciPy does: the last bit decides the p-value of three points on a line
  let r = 0
  for (let i = 0; i < x.length; i++) r += ((x[i]! - meanX) / lengthX) * ((y[i]! - meanY) / lengthY)
  return Math.min(1, Math.max(-1, r))
}

interface Moments {
  readonly meanX: number
  readonly meanY: number
  readonly xx: number
  readonly yy: number
  readonly xy: number
}

/** Sums of squares and products around the means; null for fewer than two values or a constant side. */
export function centredMoments(x: ArrayLike<number>, y: ArrayLike<number>): Moments | null {
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
  return { meanX, meanY, xx, yy, xy }
}

/** Compared by value: the mean of equal values may miss them by a rounding error. */
function isConstant(values: ArrayLike<number>): boolean {
  for (let i = 1; i < values.length; i++) if (values[i] !== values[0]) return false
  return true
}
