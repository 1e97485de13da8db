import type { Category } from './tally'

export type MeasurementLevel = 'nominal' | 'ordinal' | 'interval' | 'ratio'

/**
 * Squared distances between categories, row by row. The ordinal distance is the number of ratings between two
 * categories, half of both ends counted; ratio is 0 where the two values sum to 0.
 *
 * @param totals ratings in each category among the items that count
 * @throws TypeError when interval or ratio distances are asked of categories that are not numbers
 * @see Krippendorff (2019), Content Analysis, 4th edition, section 12.3.4
 */
export function categoryDistances(
  categories: readonly Category[],
  totals: ArrayLike<number>,
  measurement: MeasurementLevel,
): Float64Array {
  const q = categories.length
  const value = (k: number): number => {
    const category = categories[k]
    if (typeof category !== 'number') throw new TypeError(`${measurement} distances need numbers`)
    return category
  }
  const distance: Record<MeasurementLevel, (k: number, l: number) => number> = {
    nominal: (k, l) => (k === l ? 0 : 1),
    ordinal: (k, l) => {
      let between = -((totals[k] as number) + (totals[l] as number)) / 2
      for (let g = Math.min(k, l); g <= Math.max(k, l); g++) between += totals[g] as number
      return between ** 2
    },
    interval: (k, l) => (value(k) - value(l)) ** 2,
    ratio: (k, l) => (value(k) + value(l) === 0 ? 0 : ((value(k) - value(l)) / (value(k) + value(l))) ** 2),
  }
  return Float64Array.from({ length: q * q }, (_, i) => distance[measurement](Math.floor(i / q), i % q))
}
