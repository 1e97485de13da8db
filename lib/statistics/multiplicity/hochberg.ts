import { stepUp } from './steps'

/**
 * Hochberg's adjusted p-values: step-up with Holm's factors. Valid for independent or positively dependent tests.
 *
 * @see Hochberg (1988), Biometrika 75
 */
export const adjustHochberg = (p: readonly number[]): number[] =>
  stepUp(p, (value, rank) => value * (p.length - rank + 1))
