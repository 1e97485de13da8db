import { strip } from './python-string'
import { splitPunctuation } from './split-punctuation'

/**
 * Ranges that sacreBLEU takes for Chinese. Two are meant to lie beyond U+FFFF but are written with four-digit escapes
 * there, so they cover U+2001–U+2A6D and U+2F81–U+2FA1: dashes, curly quotes, `…`, `≥`, arrows.
 */
const ranges: readonly (readonly [number, number])[] = [
  [0x2001, 0x2a6d],
  [0x2e80, 0x2eff],
  [0x2f00, 0x2fdf],
  [0x2ff0, 0x303f],
  [0x3100, 0x312f],
  [0x31a0, 0x31bf],
  [0x31c0, 0x31ef],
  [0x3200, 0x33ff],
  [0x3400, 0x4db5],
  [0x4e00, 0x9fbb],
  [0xf900, 0xfa2d],
  [0xfa30, 0xfa6a],
  [0xfa70, 0xfad9],
  [0xfe10, 0xfe1f],
  [0xfe30, 0xfe4f],
  [0xff00, 0xffef],
]
const isChinese = (unit: number): boolean =>
  unit >= 0x2001 && ranges.some(([from, to]) => unit >= from && unit <= to)

/**
 * The words of sacreBLEU's `zh` tokeniser: every "Chinese" character stands alone, then the punctuation rules of `13a`
 * without its padding and entities, so a full stop after a number at the end stays attached.
 *
 * @see sacreBLEU 2.6.0, `tokenizer_zh`
 */
export const tokenizeZh = (line: string): string[] => splitPunctuation(strip(line), false, isChinese)
