const natural = new Intl.Collator('en', { numeric: true })

/** What a reader expects at the end, whatever its first letter. */
const LAST = /^(not stated|unknown|other|none)$/i

/**
 * Order in which the values of a slice are listed: numbers by size ("step 2" before "step 10"), "before 2000" ahead of
 * "2000 to 2004", what is not stated at the end.
 *
 * @returns negative where `a` comes first, positive where `b` does, 0 for equal values
 */
export function bySliceOrder(a: string, b: string): number {
  return (
    Number(LAST.test(a)) - Number(LAST.test(b)) ||
    natural.compare(sortable(a), sortable(b)) ||
    (a < b ? -1 : Number(a > b))
  )
}

/** "before 2000" sorts as what lies just under 2000. */
function sortable(value: string): string {
  const year = /^before (\d+)$/i.exec(value)?.[1]
  return year === undefined ? value : String(Number(year) - 1)
}
