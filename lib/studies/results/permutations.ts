import { monteCarloError } from '../../statistics/hypothesis/monte-carlo-error'
import type { AnalysisSettings } from '../analysis/analysis'
import type { Difference } from '../analysis/numbers'
import { permutationsDrawn } from '../analysis/permutation-words'

/** Standard error of a corrected p by the luck of the draw; 0 where no permutation was drawn. */
export function adjustedError(difference: Difference, settings: AnalysisSettings): number {
  const drawn = permutationsDrawn(difference, settings)
  const { p, pAdjusted } = difference
  if (drawn === null || p === null || p === 0 || pAdjusted === null) return 0
  return (pAdjusted / p) * monteCarloError(p, drawn)
}
