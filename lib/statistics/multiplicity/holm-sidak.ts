import { sidakOf } from './sidak'
import { stepDown } from './steps'

/** Holm's step-down procedure with Šidák's bound in place of Bonferroni's. */
export const adjustHolmSidak = (p: readonly number[]): number[] => stepDown(p, sidakOf)
