import { stepDown } from './steps'

/**
 * Holm's adjusted p-values, in input order: controls the chance of any false rejection under any dependence, and
 * rejects at least what Bonferroni does.
 *
 * @see Holm (1979), Scandinavian Journal of Statistics 6
 */
export const adjustHolm = (p: readonly number[]): number[] =>
  stepDown(p, (value, remaining) => value * remaining)
