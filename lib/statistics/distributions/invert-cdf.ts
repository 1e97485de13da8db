import type { Tails } from './beta'

interface Inversion {
  /** Lower and upper probability at the quantile; both, because one of them may be too near 1 to tell. */
  readonly p: number
  readonly q: number
  /** A bracket of the quantile. */
  readonly low: number
  readonly high: number
  readonly start: number
  readonly tails: (x: number) => Tails
  readonly density: (x: number) => number
}

/** The quantile of a continuous distribution: Newton's steps, halving the bracket whenever a step leaves it. */
export function invertCdf({ p, q, low, high, start, tails, density }: Inversion): number {
  let x = start
  for (let step = 0; step < 400; step++) {
    const { lower, upper } = tails(x)
    // the smaller tail is the one with all its digits
    const error = lower < upper ? lower - p : q - upper
    if (error === 0) return x
    if (error > 0) high = x
    else low = x
    let next = x - error / density(x)
    if (!(next > low && next < high))
      next = low > 0 && high > 4 * low ? Math.sqrt(low) * Math.sqrt(high) : (low + high) / 2
    if (Math.abs(next - x) <= 2e-16 * Math.abs(next)) return next
    x = next
  }
  return x
}
