/**
 * Names of the statistics that count one pair of classes: `cell:yes:no` is gold "yes" predicted as "no",
 * `cell:yes:` gold "yes" without a readable prediction. A colon or per cent sign inside a label is escaped.
 */
export function cellName(gold: string, predicted: string | null): string {
  return `cell:${escapeLabel(gold)}:${predicted === null ? '' : escapeLabel(predicted)}`
}

export interface Cell {
  readonly gold: string
  readonly predicted: string | null
}

/** Reads a cell's name back; null when the statistic is no cell. */
export function parseCell(statistic: string): Cell | null {
  const parts = statistic.split(':')
  if (parts[0] !== 'cell' || parts.length !== 3) return null
  const [, gold = '', predicted = ''] = parts
  return { gold: unescapeLabel(gold), predicted: predicted === '' ? null : unescapeLabel(predicted) }
}

/** A label inside a statistic's name. */
export const escapeLabel = (label: string): string => label.replaceAll('%', '%25').replaceAll(':', '%3A')

export const unescapeLabel = (name: string): string => name.replaceAll('%3A', ':').replaceAll('%25', '%')
