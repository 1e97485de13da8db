/**
 * The beginning of a text that may be too long for a page, and how many characters (UTF-16 units) are left out; no
 * character is cut in two.
 *
 * @param most characters that are shown
 */
export function beginning(text: string, most: number): { shown: string; left: number } {
  if (text.length <= most) return { shown: text, left: 0 }
  const shown = text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
  return { shown, left: text.length - shown.length }
}
