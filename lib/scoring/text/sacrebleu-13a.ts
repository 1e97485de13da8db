import { splitPunctuation } from './split-punctuation'

/**
 * The words of sacreBLEU's `13a` tokeniser (that of mteval-v13a.pl). Non-ASCII punctuation stays attached; `.` and `,`
 * stay between digits.
 *
 * @see Post (2018), A call for clarity in reporting BLEU scores; sacreBLEU 2.6.0, `tokenizer_13a`
 */
export function tokenize13a(line: string): string[] {
  let text = line
  if (text.includes('<skipped>')) text = text.replaceAll('<skipped>', '')
  if (text.includes('\n')) text = text.replaceAll('-\n', '').replaceAll('\n', ' ')
  if (text.includes('&')) text = decodeEntities(text)
  return splitPunctuation(text, true)
}

/** The four entities, in this order: `&amp;lt;` becomes `<`. */
export const decodeEntities = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>')
