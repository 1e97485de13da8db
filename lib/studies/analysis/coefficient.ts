import type { AgreementEstimate } from '../../statistics/agreement/estimate'
import type { Interval } from '../../statistics/resampling/interval'

/** A coefficient, or why the ratings do not determine one ("undefined, because …"). */
export type Coefficient =
  | { readonly value: number; readonly interval: Interval | null }
  | { readonly value: null; readonly undefinedBecause: string }

export const coefficient = (estimate: AgreementEstimate): Coefficient =>
  estimate.value === null
    ? { value: null, undefinedBecause: estimate.undefinedBecause }
    : { value: estimate.value, interval: estimate.interval }

/** A coefficient that divides by the differences between items, which may be none. */
export const ofDifferences = ({
  value,
  interval,
}: {
  value: number
  interval: Interval | null
}): Coefficient =>
  Number.isFinite(value)
    ? { value, interval }
    : { value: null, undefinedBecause: 'the items do not differ in the mean of their ratings' }
