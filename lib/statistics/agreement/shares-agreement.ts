/** Agreement of two ratings drawn from the same shares, Σ w_kl π_k π_l, and Σ_l w_kl π_l for each category. */
export function sharesAgreement(
  shares: ArrayLike<number>,
  weights: Float64Array,
): { expected: number; weightedShares: Float64Array } {
  const q = shares.length
  const weightedShares = new Float64Array(q)
  let expected = 0
  for (let k = 0; k < q; k++) {
    let sum = 0
    for (let l = 0; l < q; l++) sum += (weights[k * q + l] as number) * (shares[l] as number)
    weightedShares[k] = sum
    expected += (shares[k] as number) * sum
  }
  return { expected, weightedShares }
}
