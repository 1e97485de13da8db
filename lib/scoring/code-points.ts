/** Order of strings by code point, as Python sorts them. */
export function byCodePoint(a: string, b: string): number {
  const length = Math.min(a.length, b.length)
  let i = 0
  while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++
  if (i === length) return a.length - b.length
  // where UTF-16 units differ: a surrogate stands for a code point above every other unit
  const [x, y] = [a.charCodeAt(i), b.charCodeAt(i)]
  return rank(x) - rank(y)
}

const rank = (unit: number): number => (unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit)
