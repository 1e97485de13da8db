import type { BoardRow } from './board'

/** What the model a row is compared with scored on the same instances; null where it is compared with none. */
export function comparedValue({
  estimate,
  comparison,
}: Pick<BoardRow, 'estimate' | 'comparison'>): number | null {
  const difference = comparison?.difference.value ?? null
  return estimate.value === null || difference === null ? null : estimate.value - difference
}
