import type { AgreementEstimate } from '../../statistics/agreement/estimate'
import type { Interval } from '../../statistics/resampling/interval'

/**
 * With fewer items a linearised or resampled interval does not hold its level, by far: those of alpha and of kappas with
 * fixed margins cover as little as 52 to 68 % at ten (`npm run simulate -- agreement`).
 */
const fewestItems = 20
const inWords: Record<number, string> = { 10: 'ten', 20: 'twenty' }

/** A coefficient, or why the ratings do not determine one ("undefined, because …"). */
export type Coefficient =
  | {
      readonly value: number
      readonly interval: Interval | null
      /** Why there is no interval; absent where there is one, and in results frozen before reasons were kept. */
      readonly noIntervalBecause?: string
    }
  | { readonly value: null; readonly undefinedBecause: string }

/** Of raw agreement and what follows from it, whose intervals hold for few and for identical items. */
export const coefficient = (estimate: AgreementEstimate): Coefficient => {
  if (estimate.value === null) return { value: null, undefinedBecause: estimate.undefinedBecause }
  const { value, interval } = estimate
  return interval ? { value, interval } : { value, interval, noIntervalBecause: 'one item was rated twice' }
}

/**
 * A coefficient whose interval rests on how items differ: undefined where these are few, or differ in nothing.
 *
 * @param items rated twice or more
 * @param fewest with which the interval of this coefficient holds its level
 */
export function coefficientOver(
  items: number,
  estimate: AgreementEstimate,
  fewest: 10 | 20 = fewestItems,
): Coefficient {
  if (estimate.value === null) return { value: null, undefinedBecause: estimate.undefinedBecause }
  return items < fewest
    ? {
        ...{ value: estimate.value, interval: null },
        noIntervalBecause: `fewer than ${inWords[fewest]} items were rated twice`,
      }
    : withInterval(estimate.value, estimate.interval)
}

/** A coefficient that divides by the differences between items, which may be none. */
export const ofDifferences = ({
  value,
  interval,
}: {
  value: number
  interval: Interval | null
}): Coefficient =>
  Number.isFinite(value)
    ? withInterval(value, interval)
    : { value: null, undefinedBecause: 'the items do not differ in the mean of their ratings' }

/** Keeps an interval that says something: one that has shrunk to a point says that nothing can be said. */
export function withInterval(value: number, interval: Interval | null): Coefficient {
  if (!interval || !(interval.low < interval.high))
    return { value, interval: null, noIntervalBecause: 'raters agree on every item, so nothing varies' }
  return { value, interval: { ...interval, low: Math.max(-1, interval.low) } }
}
