import { stepUp } from './steps'

/**
 * Benjamini and Hochberg's adjusted p-values: keeps the expected share of false among all rejections at the level,
 * for independent or positively dependent tests.
 *
 * @see Benjamini and Hochberg (1995), JRSS B 57
 */
export const adjustBenjaminiHochberg = (p: readonly number[]): number[] =>
  stepUp(p, (value, rank) => (value * p.length) / rank)
