import { choleskyFactor, choleskySolve } from '@/lib/statistics/linear/cholesky'
import { logistic, pairDeviance } from '@/lib/statistics/preference/bradley-terry'
import { anchored, centredInverse } from '@/lib/statistics/preference/newton'
import type { PairCounts } from '@/lib/statistics/preference/pair-counts'

/**
 * Covariance of Bradley and Terry strengths as R's `glm` reports it: from the weights of its last step, which are those
 * of the estimate before the last. With strong systems and `glm`'s loose stopping rule that shows in the fourth digit;
 * the library's own is taken at the maximum.
 */
export function glmCovariance(counts: PairCounts): Float64Array {
  const { systems } = counts
  let strengths = new Float64Array(systems)
  let information = new Float64Array(systems * systems)
  const response = new Float64Array(systems)

  // the first step starts from the observed proportions, moved towards one half, not from strengths
  for (const { i, j, winsI, winsJ } of counts.pairs) {
    const n = winsI + winsJ
    const p = (winsI + 0.5) / (n + 1)
    const weight = n * p * (1 - p)
    const target = weight * (Math.log(p / (1 - p)) + (winsI / n - p) / (p * (1 - p)))
    for (const [a, b, sign] of [
      [i, i, 1],
      [j, j, 1],
      [i, j, -1],
      [j, i, -1],
    ] as const)
      information[a * systems + b] = (information[a * systems + b] as number) + sign * weight
    response[i] = (response[i] as number) + target
    response[j] = (response[j] as number) - target
  }
  const solve = (right: Float64Array) =>
    choleskySolve(choleskyFactor(anchored(information, systems, systems), systems), systems, right)
  strengths = new Float64Array(solve(response))

  let deviance = pairDeviance(counts, strengths)
  for (let step = 0; step < 25; step++) {
    const here = logistic(counts, strengths)
    information = new Float64Array(here.information)
    const move = solve(here.gradient)
    strengths = strengths.map((strength, i) => strength + (move[i] as number))
    const next = pairDeviance(counts, strengths)
    const settled = Math.abs(next - deviance) / (Math.abs(next) + 0.1) < 1e-8
    deviance = next
    if (settled) break
  }
  return centredInverse(information, systems, systems)
}
