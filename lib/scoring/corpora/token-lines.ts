import { readConll } from '../../annotations/conll/read'

export interface TokenSentence {
  /** The columns of each token, first the token itself. */
  readonly rows: readonly (readonly string[])[]
}

/**
 * Sentences of a file with one token a line and a blank line after each sentence.
 *
 * @throws TypeError naming the first line that cannot be read
 */
export function readTokenLines(text: string): readonly TokenSentence[] {
  const { sentences, issues } = readConll(text)
  const [fault] = issues
  if (fault) throw new TypeError(`line ${fault.line}: ${fault.message}`)
  return sentences
}

/** One column of a sentence, counted from 0, or from the end when negative. */
export const columnOf = ({ rows }: TokenSentence, at: number): string[] => rows.map((row) => row.at(at) ?? '')
