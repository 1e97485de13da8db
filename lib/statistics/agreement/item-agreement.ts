import type { Tally } from './tally'

/** What every coefficient of a tally is made of. */
export interface ItemAgreement {
  /** Ratings of each item. */
  readonly ratings: Float64Array
  /** Share of agreeing (weighted) pairs of ratings of each item; 0 for fewer than two. */
  readonly agreement: Float64Array
  /** Items with two or more ratings. */
  readonly pairable: number
  /** Items with any rating. */
  readonly rated: number
  /** Mean agreement over pairable items; NaN when there are none. */
  readonly observed: number
  /** Mean over rated items of each item's shares of the categories. */
  readonly shares: Float64Array
}

/** @param weights agreement weights, row by row */
export function itemAgreement({ items, categories, counts }: Tally, weights: Float64Array): ItemAgreement {
  const q = categories.length
  const ratings = new Float64Array(items)
  const agreement = new Float64Array(items)
  const shares = new Float64Array(q)
  let pairable = 0
  let rated = 0
  let total = 0
  for (let i = 0; i < items; i++) {
    const row = counts.subarray(i * q, (i + 1) * q)
    let given = 0
    let agreeing = 0
    for (let k = 0; k < q; k++) {
      const count = row[k] as number
      if (count === 0) continue
      given += count
      let weighted = 0
      for (let l = 0; l < q; l++) weighted += (weights[k * q + l] as number) * (row[l] as number)
      agreeing += count * (weighted - 1)
    }
    ratings[i] = given
    if (given === 0) continue
    rated++
    for (let k = 0; k < q; k++) shares[k] = (shares[k] as number) + (row[k] as number) / given
    if (given < 2) continue
    pairable++
    agreement[i] = agreeing / (given * (given - 1))
    total += agreement[i] as number
  }
  return {
    ratings,
    agreement,
    pairable,
    rated,
    observed: pairable === 0 ? Number.NaN : total / pairable,
    shares: shares.map((sum) => sum / rated),
  }
}
