import { binomialCdf, binomialUpper } from '../distributions/binomial'
import { normalUpper } from '../distributions/normal'
import { type Equivalence, type Margins, testMargins } from './tost'

/** Is a proportion within margins? Exact, from the binomial tails at the margins. */
export function exactProportionEquivalence(
  successes: number,
  n: number,
  { low, high }: Margins,
): { readonly p: number; readonly lowerP: number; readonly upperP: number } {
  const lowerP = binomialUpper(successes, n, low)
  const upperP = binomialCdf(successes, n, high)
  return { p: Math.max(lowerP, upperP), lowerP, upperP }
}

/**
 * The normal approximation of the same.
 *
 * @param variance of the sample proportion, or of each margin
 */
export function approximateProportionEquivalence(
  successes: number,
  n: number,
  margins: Margins,
  variance: 'sample' | 'margins' = 'margins',
): Equivalence {
  const proportion = successes / n
  const error = (p: number) => Math.sqrt((p * (1 - p)) / n)
  return testMargins(
    margins,
    (margin) => (proportion - margin) / error(variance === 'sample' ? proportion : margin),
    normalUpper,
  )
}
