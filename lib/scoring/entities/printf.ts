/**
 * A number with a fixed number of decimals as C and Python print it: the exact binary value, ties to even (3.125
 * with two decimals is 3.12, where `toFixed` gives 3.13).
 */
export function printfFixed(value: number, decimals: number): string {
  const exact = value.toFixed(Math.min(100, decimals + 55))
  const cut = exact.length - (Math.min(100, decimals + 55) - decimals)
  const tail = exact.slice(cut)
  if (!/^50*$/.test(tail)) return value.toFixed(decimals)
  const kept = exact.slice(0, cut)
  return Number(kept.at(-1)) % 2 === 0 ? kept : value.toFixed(decimals)
}
