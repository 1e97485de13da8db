export interface LatexColumn {
  readonly title: string
  /** Numbers stand right. */
  readonly align: 'l' | 'r'
}

export interface LatexTable {
  readonly caption: string
  readonly label: string
  /** Lines of comment before the table: where it comes from. */
  readonly provenance: readonly string[]
  readonly columns: readonly LatexColumn[]
  readonly rows: Iterable<readonly string[]>
}

/** A table for a paper, in the style of the booktabs package. Every cell is text and is escaped here. */
export function toLatex({ caption, label, provenance, columns, rows }: LatexTable): string {
  const line = (cells: readonly string[]) => `    ${cells.map(latexText).join(' & ')} \\\\`
  return [
    ...provenance.map((text) => `% ${text.replace(/[\r\n]+/g, ' ')}`),
    '% needs \\usepackage{booktabs,amssymb}',
    '\\begin{table}',
    '  \\centering',
    `  \\caption{${latexText(caption)}}`,
    `  \\label{${label.replace(/[^a-zA-Z0-9:-]/g, '-')}}`,
    `  \\begin{tabular}{${columns.map(({ align }) => align).join('')}}`,
    '    \\toprule',
    line(columns.map(({ title }) => title)),
    '    \\midrule',
    ...Array.from(rows, line),
    '    \\bottomrule',
    '  \\end{tabular}',
    '\\end{table}',
    '',
  ].join('\n')
}

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '−': '$-$',
  '–': '--',
  '…': '\\dots{}',
  '“': '``',
  '”': "''",
  '’': "'",
  '▲': '$\\blacktriangle$',
  '◆': '$\\blacklozenge$',
  '▼': '$\\blacktriangledown$',
  '≠': '$\\neq$',
  '‡': '$\\ddagger$',
}

/** Text with everything LaTeX would read as a command written out; line ends become spaces. */
export const latexText = (text: string): string =>
  text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\{}&%$#_~^<>−–…“”’▲◆▼≠‡]/g, (character) => special[character] ?? character)
