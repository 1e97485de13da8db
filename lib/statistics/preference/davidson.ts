import { notConnected } from './bradley-terry'
import { type Derivatives, maximiseConcave } from './newton'
import type { PairCounts } from './pair-counts'
import type { UndefinedModel } from './preference-model'
import { type TieModel, tieModelOf } from './tie-model'

/**
 * Davidson's model: i wins, j wins and a tie are as π_i : π_j : ν √(π_i π_j), by maximum likelihood with model-based
 * covariance from the inverse information. `tie` is ν.
 *
 * @returns undefined where no finite maximum exists; without any tie ν tends to 0, and Bradley and Terry's model is the one to use
 * @see Davidson (1970), JASA 65
 */
export function davidson(counts: PairCounts): TieModel | UndefinedModel {
  const reason = notConnected(counts) ?? withoutAnyTie(counts)
  if (reason) return reason
  const maximum = maximiseConcave({
    start: new Float64Array(counts.systems + 1),
    derivatives: (at) => davidsonDerivatives(counts, at),
    free: counts.systems,
  })
  return tieModelOf(maximum, counts.systems)
}

export const withoutAnyTie = ({ pairs }: PairCounts): UndefinedModel | null =>
  pairs.some(({ ties }) => ties > 0)
    ? null
    : { strengths: null, undefinedBecause: 'there is no tie to learn from', groups: null }

function davidsonDerivatives({ systems, pairs }: PairCounts, at: Float64Array): Derivatives {
  const size = systems + 1
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const logTie = at[systems] as number
  let value = 0
  for (const { i, j, winsI, winsJ, ties } of pairs) {
    const half = ((at[i] as number) - (at[j] as number)) / 2
    const logits = [half, -half, logTie] as const
    const largest = Math.max(...logits)
    const weights = logits.map((logit) => Math.exp(logit - largest)) as [number, number, number]
    const total = weights[0] + weights[1] + weights[2]
    const [p, q, t] = [weights[0] / total, weights[1] / total, weights[2] / total]
    const n = winsI + winsJ + ties
    const logTotal = largest + Math.log(total)
    value += winsI * half - winsJ * half + ties * logTie - n * logTotal

    // in terms of d = θ_i − θ_j, whose outcomes have the features ½, −½ and 0, and of ln ν
    const slope = (winsI - winsJ) / 2 - (n * (p - q)) / 2
    const curvature = n * ((p + q) / 4 - ((p - q) / 2) ** 2)
    const mixed = (-n * t * (p - q)) / 2
    addDifference(gradient, information, { size, i, j, last: systems }, slope, curvature, mixed)
    gradient[systems] = (gradient[systems] as number) + ties - n * t
    const corner = systems * size + systems
    information[corner] = (information[corner] as number) + n * t * (1 - t)
  }
  return { value, gradient, information }
}

/** Adds the derivatives by a difference of two parameters, and their mixed ones with the last parameter. */
export function addDifference(
  gradient: Float64Array,
  information: Float64Array,
  { size, i, j, last }: { size: number; i: number; j: number; last: number },
  slope: number,
  curvature: number,
  mixed: number,
): void {
  const add = (array: Float64Array, at: number, amount: number) => {
    array[at] = (array[at] as number) + amount
  }
  add(gradient, i, slope)
  add(gradient, j, -slope)
  add(information, i * size + i, curvature)
  add(information, j * size + j, curvature)
  add(information, i * size + j, -curvature)
  add(information, j * size + i, -curvature)
  for (const [system, sign] of [
    [i, 1],
    [j, -1],
  ] as const) {
    add(information, system * size + last, sign * mixed)
    add(information, last * size + system, sign * mixed)
  }
}
