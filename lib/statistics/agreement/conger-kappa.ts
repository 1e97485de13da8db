import { chanceCorrected } from './chance-corrected'
import { type AgreementEstimate, undefinedAgreement } from './estimate'
import type { CoefficientOptions } from './gwet'
import { itemAgreement } from './item-agreement'
import { type Category, categoriesOf, tallyByItem } from './tally'
import { agreementWeights } from './weights'

/**
 * Conger's kappa: Cohen's for any number of raters who each keep their own habit of using the categories. Chance
 * agreement is the mean over pairs of raters. With two raters and no missing rating it is Cohen's kappa.
 *
 * @param ratings one row per item, one column per rater; null where the rater did not rate it
 * @see Conger (1980), Psychological Bulletin 88; with missing ratings Gwet (2014), sections 2.5 and 5.4
 */
export function congerKappa(
  ratings: readonly (readonly (Category | null)[])[],
  options: CoefficientOptions & { readonly categories?: readonly Category[] } = {},
): AgreementEstimate {
  const { weights = 'identity', level = 0.95, categories = categoriesOf(ratings) } = options
  const q = categories.length
  const raters = ratings[0]?.length ?? 0
  if (raters < 2) return undefinedAgreement('there are fewer than two raters')

  const rated = ratings.filter((row) => row.some((value) => value !== null))
  const positionOf = new Map(categories.map((category, k) => [category, k]))
  const given = new Float64Array(raters)
  const shares = Array.from({ length: raters }, () => new Float64Array(q))
  for (const row of rated)
    row.forEach((value, g) => {
      if (value === null) return
      given[g] = (given[g] as number) + 1
      const own = shares[g] as Float64Array
      const k = positionOf.get(value) as number
      own[k] = (own[k] as number) + 1
    })
  if (given.some((count) => count === 0)) return undefinedAgreement('a rater rated nothing')
  shares.forEach((own, g) => {
    for (let k = 0; k < q; k++) own[k] = (own[k] as number) / (given[g] as number)
  })

  // for each rater: how well each category agrees with what the other raters choose, over pairs of raters
  const matrix = agreementWeights(weights, categories)
  const total = Float64Array.from({ length: q }, (_, k) =>
    shares.reduce((sum, own) => sum + (own[k] as number), 0),
  )
  const pairs = raters * (raters - 1)
  const gain = shares.map((own) =>
    Float64Array.from({ length: q }, (_, k) => {
      let sum = 0
      for (let l = 0; l < q; l++)
        sum += (matrix[k * q + l] as number) * ((total[l] as number) - (own[l] as number))
      return sum / pairs
    }),
  )
  const meanGain = shares.map((own, g) => dot(own, gain[g] as Float64Array))
  const expected = meanGain.reduce((sum, value) => sum + value, 0)

  const expectedOfItem = (i: number) => {
    const row = rated[i] as readonly (Category | null)[]
    let sum = 0
    for (let g = 0; g < raters; g++) {
      const value = row[g] ?? null
      sum += meanGain[g] as number
      if (value === null) continue
      const k = positionOf.get(value) as number
      const deviation = ((gain[g] as Float64Array)[k] as number) - (meanGain[g] as number)
      sum += (rated.length / (given[g] as number)) * deviation
    }
    return sum
  }
  const parts = itemAgreement(tallyByItem(rated, categories), matrix)
  return chanceCorrected(parts, { expected, expectedOfItem, degree: 2 }, level)
}

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, k) => sum + value * (b[k] as number), 0)
