import { normalCdf, normalUpper } from '../distributions/normal'
import type { Alternative } from './alternative'
import { pValue } from './alternative'

/** A test statistic with its p-value. */
export interface TestResult {
  readonly statistic: number
  readonly p: number
}

export const normalTest = (z: number, alternative: Alternative): TestResult => ({
  statistic: z,
  p: pValue(alternative, normalCdf(z), normalUpper(z)),
})
