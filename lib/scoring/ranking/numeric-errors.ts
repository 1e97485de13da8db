export interface NumericErrors {
  readonly mae: number
  readonly mse: number
  readonly rmse: number
  /** 1 − squared error / squared deviation of gold from its mean; null when gold is constant. */
  readonly r2: number | null
}

/** Errors of predicted numbers; null without instances. @throws TypeError when the lists differ in length */
export function numericErrors(gold: ArrayLike<number>, predicted: ArrayLike<number>): NumericErrors | null {
  const n = gold.length
  if (n !== predicted.length) throw new TypeError(`${n} gold values, ${predicted.length} predicted`)
  if (n === 0) return null
  let absolute = 0
  let squared = 0
  let sum = 0
  for (let i = 0; i < n; i++) {
    const error = gold[i]! - predicted[i]!
    absolute += Math.abs(error)
    squared += error * error
    sum += gold[i]!
  }
  const mean = sum / n
  let deviation = 0
  for (let i = 0; i < n; i++) deviation += (gold[i]! - mean) ** 2
  return {
    mae: absolute / n,
    mse: squared / n,
    rmse: Math.sqrt(squared / n),
    r2: deviation === 0 ? null : 1 - squared / deviation,
  }
}
