import { fixed } from './number'

const grouped = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** `10,000`. */
export const formatCount = (count: number): string => grouped.format(count)

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** For running text: `no`, `one` … `twelve`, then `13`. */
export const countInWords = (count: number): string => words[count] ?? formatCount(count)

/** `one system`, `twelve systems`, `13 systems`. */
export const countOf = (count: number, singular: string, plural = `${singular}s`): string =>
  `${countInWords(count)} ${count === 1 ? singular : plural}`

/** The first letter in upper case, for the beginning of a sentence. */
export const sentenceCase = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * `97.2 %` of a whole. Rounding never makes all of a part: 9,999 of 10,000 is `> 99.9 %`, and one of 10,000 `< 0.1 %`.
 * A dash where the whole is empty.
 */
export function formatShare(part: number, whole: number): string {
  if (!(whole > 0)) return '–'
  if (part === whole) return '100 %'
  if (part === 0) return '0 %'
  const percent = (100 * part) / whole
  if (percent > 99.95) return '> 99.9 %'
  if (percent < 0.05) return '< 0.1 %'
  return `${fixed(percent, 1)} %`
}
