/**
 * The sum as NumPy adds it up: eight running sums over blocks of up to 128, halves beyond. Where a resampled statistic
 * equals the estimate, the last bit decides on which side of it a reference counted.
 */
export const numpySum = (values: readonly number[]): number => sum(values, 0, values.length)

/** The mean by NumPy's sum. */
export const numpyMean = (values: readonly number[]): number => numpySum(values) / values.length

function sum(values: readonly number[], from: number, count: number): number {
  const at = (i: number) => values[from + i] as number
  if (count < 8) {
    let total = 0
    for (let i = 0; i < count; i++) total += at(i)
    return total
  }
  if (count <= 128) {
    const r = Array.from({ length: 8 }, (_, k) => at(k))
    const whole = count - (count % 8)
    for (let i = 8; i < whole; i += 8) for (let k = 0; k < 8; k++) r[k] = (r[k] as number) + at(i + k)
    const [a, b, c, d, e, f, g, h] = r as [number, number, number, number, number, number, number, number]
    let total = a + b + (c + d) + (e + f + (g + h))
    for (let i = whole; i < count; i++) total += at(i)
    return total
  }
  const half = count >> 1
  const first = half - (half % 8)
  return sum(values, from, first) + sum(values, from + first, count - first)
}
