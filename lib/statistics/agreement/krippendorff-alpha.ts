import { categoryDistances, type MeasurementLevel } from './category-distances'
import { noPair } from './chance-corrected'
import { type AgreementEstimate, overItems, undefinedAgreement } from './estimate'
import { sharesAgreement } from './shares-agreement'
import type { Tally } from './tally'

/**
 * Krippendorff's alpha: 1 − observed / expected disagreement, for any number of raters and with missing ratings.
 * Items with fewer than two ratings are left out.
 *
 * The interval takes items as a sample and the distances as fixed; `bootstrapAlpha` does not.
 *
 * @see Krippendorff (2019), Content Analysis, 4th edition, chapter 12
 */
export function krippendorffAlpha(
  tally: Tally,
  { measurement = 'nominal', level = 0.95 }: { measurement?: MeasurementLevel; level?: number } = {},
): AgreementEstimate {
  return alphaOf(tally, (totals) => categoryDistances(tally.categories, totals, measurement), level)
}

/**
 * Alpha for any squared distances between categories.
 *
 * @param distancesOf given the pairable ratings in each category
 * @see Gwet (2014), section 5.3.4, for the standard error
 */
export function alphaOf(
  tally: Tally,
  distancesOf: (totals: Float64Array) => Float64Array,
  level = 0.95,
): AgreementEstimate {
  const q = tally.categories.length
  if (q < 2) return undefinedAgreement('there is only one category')
  const { rows, given } = pairableRows(tally)
  if (rows.length === 0) return undefinedAgreement(noPair)

  const totals = new Float64Array(q)
  for (const row of rows) for (let k = 0; k < q; k++) totals[k] = (totals[k] as number) + (row[k] as number)
  const n = totals.reduce((sum, total) => sum + total, 0)
  const distances = distancesOf(totals)
  const shares = totals.map((total) => total / n)
  const { expected: between, weightedShares: distanceTo } = sharesAgreement(shares, distances)
  if (between === 0) return undefinedAgreement('all ratings that can be compared are the same')

  const meanGiven = n / rows.length
  const within = rows.map((row, i) => itemDistance(row, distances) / (meanGiven * ((given[i] as number) - 1)))
  const meanWithin = within.reduce((sum, value) => sum + value, 0) / rows.length
  // without the correction for drawing a rating twice; the correction shifts every item's contribution alike
  const ratio = meanWithin / between
  const value = 1 - (ratio * (n - 1)) / n
  const influences = Float64Array.from(rows, (row, i) => {
    const excess = (given[i] as number) / meanGiven - 1
    let distance = 0
    for (let k = 0; k < q; k++) distance += (row[k] as number) * (distanceTo[k] as number)
    const own = 1 - (within[i] as number) / between + (1 - value) * excess
    return own - 2 * ratio * (1 - distance / meanGiven / between + excess) + ratio / n
  })

  const largest = distances.reduce((a, b) => Math.max(a, b), 0)
  return overItems(
    {
      value,
      observed: 1 - (meanWithin * (n - 1)) / n / largest,
      expected: 1 - between / largest,
    },
    influences,
    level,
  )
}

/** Counts of the items with two or more ratings, and how many ratings each has. */
export function pairableRows({ items, categories, counts }: Tally): {
  rows: Float64Array[]
  given: number[]
} {
  const q = categories.length
  const rows: Float64Array[] = []
  const given: number[] = []
  for (let i = 0; i < items; i++) {
    let ratings = 0
    for (let k = 0; k < q; k++) ratings += counts[i * q + k] as number
    if (ratings < 2) continue
    rows.push(counts.subarray(i * q, (i + 1) * q))
    given.push(ratings)
  }
  return { rows, given }
}

/** Σ c_k c_l δ_kl of one item. */
function itemDistance(row: Float64Array, distances: Float64Array): number {
  const q = row.length
  let sum = 0
  for (let k = 0; k < q; k++) {
    const count = row[k] as number
    if (count === 0) continue
    for (let l = 0; l < q; l++) sum += count * (row[l] as number) * (distances[k * q + l] as number)
  }
  return sum
}
