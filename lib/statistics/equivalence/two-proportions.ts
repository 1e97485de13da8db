import { normalUpper } from '../distributions/normal'
import { addOneEach, differenceError } from '../intervals/difference'
import type { Count } from '../intervals/newcombe'
import { scoreStatistic } from '../intervals/score-difference'
import { type Equivalence, type Margins, testMargins } from './tost'

/**
 * Equivalence of two independent proportions (first − second).
 *
 * @param method `score` (Miettinen and Nurminen) holds its level best; `wald` and `agresti-caffo` for comparison
 * @see Miettinen and Nurminen (1985), Statistics in Medicine 4; Agresti and Caffo (2000), American Statistician 54
 */
export function proportionsEquivalence(
  a: Count,
  b: Count,
  margins: Margins,
  method: 'score' | 'wald' | 'agresti-caffo' = 'score',
): Equivalence {
  if (method === 'score') return testMargins(margins, (margin) => scoreStatistic(a, b, margin), normalUpper)
  const [first, second] = method === 'wald' ? [a, b] : [addOneEach(a), addOneEach(b)]
  const difference = first.successes / first.n - second.successes / second.n
  const error = differenceError(first, second)
  return testMargins(margins, (margin) => (difference - margin) / error, normalUpper)
}
