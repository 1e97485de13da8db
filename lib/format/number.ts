/** U+2212, as wide as a plus: a hyphen would neither align nor read as a sign. */
const MINUS = '−'

/** Stands where there is no number. */
export const ABSENT = '–'

/**
 * A number with a fixed count of decimals and a real minus sign. What rounds to zero has no sign.
 *
 * @param digits decimals, 0 to 20
 */
export function fixed(value: number, digits: number): string {
  // the scaled value first: 0.29 * 100 is 28.999…, and its decimals must not show
  const text = Number(value.toPrecision(15)).toFixed(digits)
  if (!text.startsWith('-')) return text
  const size = text.slice(1)
  return Number(size) === 0 ? size : MINUS + size
}

/** As `fixed`, with a plus before what is above zero: for differences. */
export function signed(value: number, digits: number): string {
  const text = fixed(value, digits)
  return value > 0 && Number(text) !== 0 ? `+${text}` : text
}
