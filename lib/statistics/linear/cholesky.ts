/** Pivots below this share of the largest diagonal entry count as zero: the matrix is singular there. */
const negligible = 1e-12

/**
 * Lower triangular L with L Lᵀ = A for a symmetric positive semi-definite A. Where a pivot vanishes the column of L
 * is 0, so a singular covariance (identical systems) still gives draws with that covariance.
 *
 * @param matrix row by row, `size` × `size`
 * @throws RangeError when A is clearly not positive semi-definite
 */
export function choleskyFactor(matrix: ArrayLike<number>, size: number): Float64Array {
  const factor = new Float64Array(size * size)
  let largest = 0
  for (let i = 0; i < size; i++) largest = Math.max(largest, Math.abs(matrix[i * size + i] as number))
  for (let j = 0; j < size; j++) {
    let pivot = matrix[j * size + j] as number
    for (let k = 0; k < j; k++) pivot -= (factor[j * size + k] as number) ** 2
    if (pivot < -1e-6 * largest) throw new RangeError('the matrix is not positive semi-definite')
    if (pivot <= negligible * largest) continue
    const root = Math.sqrt(pivot)
    factor[j * size + j] = root
    for (let i = j + 1; i < size; i++) {
      let sum = matrix[i * size + j] as number
      for (let k = 0; k < j; k++) sum -= (factor[i * size + k] as number) * (factor[j * size + k] as number)
      factor[i * size + j] = sum / root
    }
  }
  return factor
}

/** x with A x = b, from the factor of a positive definite A. Entries of vanished pivots are 0. */
export function choleskySolve(factor: Float64Array, size: number, b: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < size; i++) {
    let sum = x[i] as number
    for (let k = 0; k < i; k++) sum -= (factor[i * size + k] as number) * (x[k] as number)
    const pivot = factor[i * size + i] as number
    x[i] = pivot === 0 ? 0 : sum / pivot
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let k = i + 1; k < size; k++) sum -= (factor[k * size + i] as number) * (x[k] as number)
    const pivot = factor[i * size + i] as number
    x[i] = pivot === 0 ? 0 : sum / pivot
  }
  return x
}

/** Number of pivots that did not vanish. */
export function rankOf(factor: Float64Array, size: number): number {
  let rank = 0
  for (let i = 0; i < size; i++) if (factor[i * size + i] !== 0) rank++
  return rank
}

/** A⁻¹ row by row, from the factor of a positive definite A. */
export function choleskyInverse(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size)
  const unit = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    unit.fill(0)
    unit[j] = 1
    inverse.set(choleskySolve(factor, size, unit), j * size)
  }
  return inverse
}
