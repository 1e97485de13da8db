export interface TokenLinesOptions {
  /** What separates columns: a tab, or any run of blanks. */
  readonly separator?: '\t' | ' '
  /** Lines that mark a document or carry no token. */
  readonly isMark?: (line: string) => boolean
}

export interface TokenSentence {
  /** The columns of each token, first the token itself. */
  readonly rows: readonly (readonly string[])[]
}

/** Sentences of a file with one token a line and a blank line after each sentence (CoNLL and its kin). */
export function readTokenLines(
  text: string,
  { separator = '\t', isMark = () => false }: TokenLinesOptions = {},
): TokenSentence[] {
  const sentences: TokenSentence[] = []
  let rows: string[][] = []
  const close = () => {
    if (rows.length > 0) sentences.push({ rows })
    rows = []
  }
  for (const raw of text.split('\n')) {
    const line = raw.replace(/\r$/, '')
    if (line.trim() === '' || isMark(line)) close()
    else rows.push(separator === '\t' ? line.split('\t') : line.trim().split(/ +/))
  }
  close()
  return sentences
}

/** One column of a sentence, counted from 0, or from the end when negative. */
export const columnOf = ({ rows }: TokenSentence, at: number): string[] => rows.map((row) => row.at(at) ?? '')
