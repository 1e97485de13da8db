/**
 * x ln(x / mean) + mean − x ≥ 0, without the cancellation near x = mean. The exponent of binomial, Poisson and
 * gamma densities written around their mode.
 *
 * @param x > 0
 * @param mean > 0
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference
  const v = difference / (x + mean)
  let sum = difference * v
  let term = 2 * x * v
  for (let j = 3; ; j += 2) {
    term *= v * v
    const next = sum + term / j
    if (next === sum) return sum
    sum = next
  }
}
