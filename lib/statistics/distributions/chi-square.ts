import { gammaTails } from './gamma'

/** P(X > x) for X chi-squared with `degrees` > 0 degrees of freedom. */
export const chiSquareUpper = (x: number, degrees: number): number => gammaTails(x / 2, degrees / 2).upper
