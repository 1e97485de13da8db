import { fQuantile, fUpper } from '../distributions/f'
import type { Interval } from '../resampling/interval'
import { type UndefinedAgreement, undefinedAgreement } from './estimate'

/** Which intraclass correlation, in the names of Shrout and Fleiss (1979): model 1, 2 or 3, of one rating or the mean of k. */
export type IccForm = 'ICC1' | 'ICC2' | 'ICC3' | 'ICC1k' | 'ICC2k' | 'ICC3k'

export interface IntraclassCorrelation {
  readonly value: number
  readonly interval: Interval | null
  /** Test of "no differences between items"; null where there is no error variance to test against. */
  readonly test: {
    readonly f: number
    readonly degrees: readonly [number, number]
    readonly p: number
  } | null
}

export type IntraclassCorrelations = Record<IccForm, IntraclassCorrelation>

/**
 * All six intraclass correlations of a complete table of numeric ratings. ICC2 (two-way random effects, absolute
 * agreement, one rater) is the usual one for human evaluation; ICC2k speaks of the mean over the k raters.
 *
 * @param ratings one row per item, one column per rater, none missing
 * @throws RangeError for rows of different length
 * @see Shrout and Fleiss (1979), Psychological Bulletin 86; McGraw and Wong (1996), Psychological Methods 1
 */
export function intraclassCorrelations(
  ratings: readonly (readonly number[])[],
  level = 0.95,
): IntraclassCorrelations | UndefinedAgreement {
  const n = ratings.length
  const k = ratings[0]?.length ?? 0
  if (ratings.some((row) => row.length !== k)) throw new RangeError('items have different numbers of ratings')
  if (n < 2) return undefinedAgreement('there are fewer than two items')
  if (k < 2) return undefinedAgreement('there are fewer than two raters')

  const { between, within, raters, residual } = meanSquares(ratings)
  if (between === 0 && within === 0) return undefinedAgreement('all ratings are the same')
  const tail = (1 - level) / 2
  const upper = (degrees1: number, degrees2: number) => fQuantile(1 - tail, degrees1, degrees2)
  const method = 'F distribution'
  const d = n - 1
  const e = (n - 1) * (k - 1)
  const w = n * (k - 1)

  /** One rating and the mean of k, from an F ratio that compares items with one kind of error. */
  const consistency = (error: number, degrees: number): [IntraclassCorrelation, IntraclassCorrelation] => {
    const single = (between - error) / (between + (k - 1) * error)
    const mean = (between - error) / between
    if (error <= roundingShare * between) return [exactly(single), exactly(mean)]
    const f = between / error
    const low = f / upper(d, degrees)
    const high = f * upper(degrees, d)
    const test = { f, degrees: [d, degrees] as const, p: fUpper(f, d, degrees) }
    const ofSingle = (ratio: number) => (ratio - 1) / (ratio + k - 1)
    const ofMean = (ratio: number) => 1 - 1 / ratio
    return [
      { value: single, interval: { low: ofSingle(low), high: ofSingle(high), level, method }, test },
      { value: mean, interval: { low: ofMean(low), high: ofMean(high), level, method }, test },
    ]
  }

  const [icc1, icc1k] = consistency(within, w)
  const [icc3, icc3k] = consistency(residual, e)

  const icc2 = (between - residual) / (between + (k - 1) * residual + (k * (raters - residual)) / n)
  const icc2k = (between - residual) / (between + (raters - residual) / n)
  const limits = (): Interval | null => {
    if (icc3.test === null) return null
    const fRaters = raters / residual
    const a = k * icc2 * fRaters
    const b = n * (1 + (k - 1) * icc2) - k * icc2
    const v = ((k - 1) * (n - 1) * (a + b) ** 2) / ((n - 1) * a ** 2 + b ** 2)
    const above = upper(d, v)
    const below = upper(v, d)
    const noise = k * raters + (k * n - k - n) * residual
    return {
      low: (n * (between - above * residual)) / (above * noise + n * between),
      high: (n * (below * between - residual)) / (noise + n * below * between),
      level,
      method,
    }
  }
  const single = limits()
  const ofMean = (x: number) => (k * x) / (1 + (k - 1) * x)
  return {
    ICC1: icc1,
    ICC2: { value: icc2, interval: single, test: icc3.test },
    ICC3: icc3,
    ICC1k: icc1k,
    ICC2k: {
      value: icc2k,
      interval: single && { ...single, low: ofMean(single.low), high: ofMean(single.high) },
      test: icc3.test,
    },
    ICC3k: icc3k,
  }
}

/** An error variance this small against that between items is rounding: agreement is perfect. */
const roundingShare = 1e-14

const exactly = (value: number): IntraclassCorrelation => ({
  value: Math.abs(value - 1) < 1e-12 ? 1 : value,
  interval: null,
  test: null,
})

/** Mean squares between items, within items, between raters and of the residual. */
function meanSquares(ratings: readonly (readonly number[])[]) {
  const n = ratings.length
  const k = (ratings[0] as readonly number[]).length
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const itemMeans = ratings.map(mean)
  const grand = mean(itemMeans)
  const raterMeans = Array.from({ length: k }, (_, j) => mean(ratings.map((row) => row[j] as number)))
  let within = 0
  let residual = 0
  ratings.forEach((row, i) => {
    row.forEach((value, j) => {
      within += (value - (itemMeans[i] as number)) ** 2
      residual += (value - (itemMeans[i] as number) - (raterMeans[j] as number) + grand) ** 2
    })
  })
  const spread = (means: readonly number[]) => means.reduce((sum, value) => sum + (value - grand) ** 2, 0)
  return {
    between: (k * spread(itemMeans)) / (n - 1),
    within: within / (n * (k - 1)),
    raters: (n * spread(raterMeans)) / (k - 1),
    residual: residual / ((n - 1) * (k - 1)),
  }
}
