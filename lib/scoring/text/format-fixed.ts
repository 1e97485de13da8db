/**
 * A number with `digits` decimals as C and Python print it (`%.2f`): the exact binary value, half to even.
 * `toFixed` rounds an exact half up instead, so 3.125 gives `3.13` there and `3.12` here.
 *
 * @param value finite, below 1e21 in size
 */
export function formatFixed(value: number, digits: number): string {
  const rounded = value.toFixed(digits)
  // A half is exact only where nothing follows the 5; forty further decimals tell it from a near miss.
  const exact = Math.abs(value).toFixed(digits + 40)
  if (!/^50*$/.test(exact.slice(exact.length - 40))) return rounded
  const below = exact.slice(0, exact.length - 40).replace(/\.$/, '')
  const lastDigit = below.charCodeAt(below.length - 1) - 48
  if (lastDigit % 2 !== 0) return rounded
  return value < 0 ? `-${below}` : below
}
