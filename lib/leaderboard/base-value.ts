import type { BoardRow } from './board'

/** What a row's base scored on the same instances; null where the row was not compared with its base. */
export function baseValue({
  estimate,
  comparison,
}: Pick<BoardRow, 'estimate' | 'comparison'>): number | null {
  if (comparison?.relation !== 'base' || estimate.value === null || comparison.difference.value === null)
    return null
  return estimate.value - comparison.difference.value
}
