/** The numbers 0 to count − 1 in an order that looks random and is the same at every call. */
export function shuffled(count: number): number[] {
  const numbers = Array.from({ length: count }, (_, i) => i)
  let state = 12345
  for (let i = count - 1; i > 0; i--) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    const j = Math.floor((state / 2 ** 32) * (i + 1))
    ;[numbers[i], numbers[j]] = [numbers[j]!, numbers[i]!]
  }
  return numbers
}

export interface MadeUpInterval {
  value: number
  low: number
  high: number
}

/** A proportion with a normal 95 % interval. */
export function intervalOf(value: number, n: number): MadeUpInterval {
  const half = 1.96 * Math.sqrt((value * (1 - value)) / n)
  return { value, low: value - half, high: value + half }
}

/** Ranks by value, with sets from intervals that do not overlap: for measurements only, real sets are simultaneous. */
export function placesOf(values: readonly number[], intervals: readonly MadeUpInterval[]) {
  const lows = intervals.map(({ low }) => low).sort((a, b) => a - b)
  const highs = intervals.map(({ high }) => high).sort((a, b) => a - b)
  const sorted = [...values].sort((a, b) => b - a)
  return values.map((value, i) => {
    const { low, high } = intervals[i]!
    return {
      rank: sorted.indexOf(value) + 1,
      rankLow: 1 + lows.filter((other) => other > high).length,
      rankHigh: values.length - highs.filter((other) => other < low).length,
    }
  })
}
