import { stirlingError } from './log-gamma'

/** Below this expected count, walking up from 0 is fastest. */
const walkBelow = 10

/**
 * A random binomial number: how many of n trials succeed.
 *
 * Few expected successes are found by inversion, many by transformed rejection, whose time does not grow with n.
 *
 * @param random uniform on [0, 1)
 * @see Hörmann (1993), The generation of binomial random variates, J. Statistical Computation and Simulation 46
 */
export function binomialDraw(n: number, p: number, random: () => number): number {
  if (n === 0 || p <= 0) return 0
  if (p >= 1) return n
  if (p > 0.5) return n - binomialDraw(n, 1 - p, random)
  return n * p < walkBelow ? walk(n, p, random) : rejection(n, p, random)
}

function walk(n: number, p: number, random: () => number): number {
  const odds = p / (1 - p)
  let mass = (1 - p) ** n
  let left = random()
  let k = 0
  while (left > mass && k < n) {
    left -= mass
    k++
    mass *= ((n - k + 1) / k) * odds
  }
  return k
}

function rejection(n: number, p: number, random: () => number): number {
  const deviation = Math.sqrt(n * p * (1 - p))
  const b = 1.15 + 2.53 * deviation
  const a = -0.0873 + 0.0248 * b + 0.01 * p
  const c = n * p + 0.5
  const inner = 0.92 - 4.2 / b
  const alpha = (2.83 + 5.1 / b) * deviation
  const odds = p / (1 - p)
  const mode = Math.floor((n + 1) * p)
  for (;;) {
    const u = random() - 0.5
    const v = random()
    const distance = 0.5 - Math.abs(u)
    const k = Math.floor(((2 * a) / distance + b) * u + c)
    if (distance >= 0.07 && v <= inner) return k
    if (k < 0 || k > n) continue
    const height = Math.log((v * alpha) / (a / (distance * distance) + b))
    const bound =
      (mode + 0.5) * Math.log((mode + 1) / (odds * (n - mode + 1))) +
      (n + 1) * Math.log((n - mode + 1) / (n - k + 1)) +
      (k + 0.5) * Math.log((odds * (n - k + 1)) / (k + 1)) +
      stirlingError(mode) +
      stirlingError(n - mode) -
      stirlingError(k) -
      stirlingError(n - k)
    if (height <= bound) return k
  }
}
