/** How two systems' right answers fall together on the same instances. */
export interface Discordance {
  readonly both: number
  readonly onlyA: number
  readonly onlyB: number
  readonly neither: number
}

/**
 * @param correctA and correctB one number per instance, right where it is above 0
 * @throws RangeError when the lengths differ: then they are not the same instances
 */
export function discordance(correctA: ArrayLike<number>, correctB: ArrayLike<number>): Discordance {
  if (correctA.length !== correctB.length)
    throw new RangeError(`${correctA.length} instances against ${correctB.length}`)
  let both = 0
  let onlyA = 0
  let onlyB = 0
  for (let i = 0; i < correctA.length; i++) {
    const a = (correctA[i] as number) > 0
    const b = (correctB[i] as number) > 0
    if (a && b) both++
    else if (a) onlyA++
    else if (b) onlyB++
  }
  return { both, onlyA, onlyB, neither: correctA.length - both - onlyA - onlyB }
}
