import { logSigmoid, notConnected } from './bradley-terry'
import { addDifference, withoutAnyTie } from './davidson'
import { type Derivatives, maximiseConcave } from './newton'
import type { PairCounts } from './pair-counts'
import type { UndefinedModel } from './preference-model'
import { type TieModel, tieModelOf } from './tie-model'

/**
 * Rao and Kupper's model: i wins with probability π_i / (π_i + θ π_j), and a tie is what is left: a difference below
 * ln θ is not noticed. Maximum likelihood with covariance from the inverse observed information. `tie` is θ > 1.
 *
 * @returns undefined where no finite maximum exists; without any tie θ tends to 1
 * @see Rao and Kupper (1967), JASA 62
 */
export function raoKupper(counts: PairCounts): TieModel | UndefinedModel {
  const reason = notConnected(counts) ?? withoutAnyTie(counts)
  if (reason) return reason
  const start = new Float64Array(counts.systems + 1)
  start[counts.systems] = 0.5
  const maximum = maximiseConcave({
    start,
    derivatives: (at) => raoKupperDerivatives(counts, at),
    free: counts.systems,
  })
  return tieModelOf(maximum, counts.systems)
}

function raoKupperDerivatives({ systems, pairs }: PairCounts, at: Float64Array): Derivatives {
  const size = systems + 1
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  const threshold = at[systems] as number
  if (!(threshold > 0)) return { value: Number.NEGATIVE_INFINITY, gradient, information }
  // ln(θ² − 1) = 2τ + ln(1 − e^−2τ)
  const fading = Math.exp(-2 * threshold)
  const tieValue = 2 * threshold + Math.log1p(-fading)
  const tieSlope = 2 / (1 - fading)
  const tieCurvature = (4 * fading) / (1 - fading) ** 2
  const corner = systems * size + systems
  let value = 0
  for (const { i, j, winsI, winsJ, ties } of pairs) {
    const difference = (at[i] as number) - (at[j] as number)
    const [above, below] = [difference - threshold, -difference - threshold]
    const [forI, forJ] = [winsI + ties, winsJ + ties]
    value += forI * logSigmoid(above) + forJ * logSigmoid(below) + ties * tieValue
    const [missI, missJ] = [1 / (1 + Math.exp(above)), 1 / (1 + Math.exp(below))]
    const [bendI, bendJ] = [forI * missI * (1 - missI), forJ * missJ * (1 - missJ)]
    addDifference(
      gradient,
      information,
      { size, i, j, last: systems },
      forI * missI - forJ * missJ,
      bendI + bendJ,
      bendJ - bendI,
    )
    gradient[systems] = (gradient[systems] as number) - forI * missI - forJ * missJ + ties * tieSlope
    information[corner] = (information[corner] as number) + bendI + bendJ + ties * tieCurvature
  }
  return { value, gradient, information }
}
