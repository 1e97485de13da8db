const halfLogTwoPi = 0.5 * Math.log(2 * Math.PI)
/** From here on the asymptotic series below is exact to a double. */
const seriesBegins = 16

/** ln Γ(x) for x > 0. */
export function logGamma(x: number): number {
  if (!(x > 0)) return Number.NaN
  let product = 1
  let shifted = x
  for (; shifted < seriesBegins; shifted++) product *= shifted
  return (
    (shifted - 0.5) * Math.log(shifted) - shifted + halfLogTwoPi + stirlingSeries(shifted) - Math.log(product)
  )
}

/**
 * Error of Stirling's formula, ln Γ(x + 1) − [(x + ½) ln x − x + ½ ln 2π], for x > 0. Small and smooth, so that
 * densities built from it keep their digits where differences of log-gammas would cancel.
 *
 * @see Loader (2000), Fast and accurate computation of binomial probabilities
 */
export function stirlingError(x: number): number {
  if (x >= seriesBegins) return stirlingSeries(x)
  return logGamma(x) - (x - 0.5) * Math.log(x) + x - halfLogTwoPi
}

/** Σ B_2k / (2k(2k − 1) x^(2k−1)), to the term that no longer matters at 16. */
function stirlingSeries(x: number): number {
  const r = 1 / (x * x)
  return (
    (1 / 12 -
      r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r * (1 / 1188 - r * (691 / 360360 - r * (1 / 156))))))) /
    x
  )
}
