import type { FigureTable } from './simulation'

/** The table with aligned columns, for a terminal. */
export function textTable({ caption, columns, rows }: FigureTable): string {
  const cells = [columns, ...rows].map((row) => row.map(String))
  const widths = columns.map((_, c) => Math.max(...cells.map((row) => (row[c] ?? '').length)))
  const lines = cells.map((row) => row.map((cell, c) => cell.padStart(widths[c] as number)).join('  '))
  return [caption, ...lines].join('\n')
}

export function markdownTable({ caption, columns, rows }: FigureTable): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [caption, '', line(columns), line(columns.map(() => '---:')), ...rows.map(line)].join('\n')
}
