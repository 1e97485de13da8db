/**
 * A text without the characters at its end that a class matches. Character by character: an expression that ends in
 * `+$` begins anew at each of them, and so takes the square of their number.
 *
 * @param mark matches one character
 */
export function trimEnd(text: string, mark: RegExp): string {
  let to = text.length
  while (to > 0 && mark.test(text[to - 1]!)) to--
  return text.slice(0, to)
}

/** The same at both ends. */
export function trim(text: string, mark: RegExp): string {
  let from = 0
  while (from < text.length && mark.test(text[from]!)) from++
  return trimEnd(text.slice(from), mark)
}
