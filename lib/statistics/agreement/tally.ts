export type Category = number | string

/** How often each item was put into each category. */
export interface Tally {
  readonly items: number
  /** In their order of size: the scale of weighted and ordinal coefficients. */
  readonly categories: readonly Category[]
  /** items × categories, item by item. */
  readonly counts: Float64Array
}

type Ratings = readonly ArrayLike<Category | null>[]

/** Small whole numbers are looked up in a table: the usual scales, and twenty times as fast as a map. */
const tableSize = 256

/**
 * Counts of ratings given item by item.
 *
 * @param ratings one row per item, one entry per rating; null where there is none
 * @param categories the scale in its order, also with categories nobody used; default: the values found, ascending
 * @throws RangeError for a rating outside `categories`
 */
export function tallyByItem(
  ratings: Ratings,
  categories: readonly Category[] = categoriesOf(ratings),
): Tally {
  const { find, width } = finder(categories)
  const counts = new Float64Array(ratings.length * width)
  ratings.forEach((row, item) => {
    for (let r = 0; r < row.length; r++) {
      const value = row[r] as Category | null
      if (value === null) continue
      const at = item * width + find(value)
      counts[at] = (counts[at] as number) + 1
    }
  })
  return { items: ratings.length, categories, counts }
}

/**
 * Counts of ratings given rater by rater, all in the same order of items.
 *
 * @param ratings one row per rater, one entry per item; null where the rater did not rate it
 */
export function tallyByRater(ratings: Ratings, categories?: readonly Category[]): Tally {
  const items = ratings[0]?.length ?? 0
  const small = categories ? null : smallScaleTally(ratings, items)
  if (small) return small
  const scale = categories ?? categoriesOf(ratings)
  const { find, width } = finder(scale)
  const counts = new Float64Array(items * width)
  for (const row of ratings)
    for (let item = 0; item < items; item++) {
      const value = row[item] as Category | null
      if (value === null) continue
      const at = item * width + find(value)
      counts[at] = (counts[at] as number) + 1
    }
  return { items, categories: scale, counts }
}

/** Scales of whole numbers below this are counted in one pass, without looking for the categories first. */
const smallScale = 32

/** null when a rating is not on a small scale. */
function smallScaleTally(ratings: Ratings, items: number): Tally | null {
  const wide = new Int32Array(items * smallScale)
  for (const row of ratings)
    for (let item = 0, at = 0; item < items; item++, at += smallScale) {
      const value = row[item] as Category | null
      if (value === null) continue
      if (typeof value !== 'number' || value !== (value | 0) || value < 0 || value >= smallScale) return null
      wide[at + value] = (wide[at + value] as number) + 1
    }

  const used = new Uint8Array(smallScale)
  for (let at = 0; at < wide.length; at++) if (wide[at] !== 0) used[at % smallScale] = 1
  const categories = Array.from(used.keys()).filter((value) => used[value] === 1)
  const width = categories.length
  const counts = new Float64Array(items * width)
  for (let item = 0; item < items; item++)
    for (let k = 0; k < width; k++)
      counts[item * width + k] = wide[item * smallScale + (categories[k] as number)] as number
  return { items, categories, counts }
}

/** Distinct values, ascending: numbers by size, strings by code point. */
export function categoriesOf(ratings: Ratings): Category[] {
  const table = new Uint8Array(tableSize)
  const others = new Set<Category>()
  for (const row of ratings)
    for (let r = 0; r < row.length; r++) {
      const value = row[r] as Category | null
      if (value === null) continue
      if (isTableIndex(value)) table[value] = 1
      else others.add(value)
    }
  const found: Category[] = [...others]
  table.forEach((seen, value) => {
    if (seen === 1) found.push(value)
  })
  return found.sort((a, b) =>
    typeof a === 'number' && typeof b === 'number' ? a - b : String(a) < String(b) ? -1 : 1,
  )
}

function finder(categories: readonly Category[]): { find: (value: Category) => number; width: number } {
  const table = new Int32Array(tableSize).fill(-1)
  const others = new Map<Category, number>()
  categories.forEach((category, k) => {
    if (isTableIndex(category)) table[category] = k
    else others.set(category, k)
  })
  const find = (value: Category): number => {
    const k = isTableIndex(value) ? (table[value] as number) : (others.get(value) ?? -1)
    if (k < 0) throw new RangeError(`rating ${value} is not on the scale [${categories.join(', ')}]`)
    return k
  }
  return { find, width: categories.length }
}

const isTableIndex = (value: Category): value is number =>
  typeof value === 'number' && value >= 0 && value < tableSize && value === (value | 0)
