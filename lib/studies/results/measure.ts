import type { MetricUnit } from '../../scoring/metric'
import type { AxisResult } from '../analysis/analysis'
import type { ArmChoice, ArmContrast } from '../analysis/axis-results'

export type ChoiceAxis = Extract<AxisResult, { kind: 'choice' }>

/** The one number an axis of options is summed up by: the share in favour, or, without a direction, the mean score. */
export interface Measure {
  readonly of: 'favourable' | 'score'
  readonly unit: MetricUnit
  readonly title: string
  readonly range: readonly [number, number]
}

/** @returns null for an axis of names without a direction: only the shares of its options say something */
export function measureOf(axis: ChoiceAxis): Measure | null {
  if (axis.favourable.length > 0)
    return { of: 'favourable', unit: 'proportion', title: 'In favour, %', range: [0, 1] }
  const scores = axis.options.flatMap(({ score, isMissing }) => (isMissing ? [] : [score]))
  if (!axis.arms.some(({ score }) => score !== null)) return null
  const known = scores.filter((score) => score !== null)
  const range = [Math.min(...known), Math.max(...known)] as const
  // a scale within one unit needs its decimals
  return { of: 'score', unit: range[1] - range[0] <= 1 ? 'correlation' : 'score', title: 'Mean score', range }
}

export const armValue = (arm: ArmChoice, { of }: Measure) =>
  of === 'favourable' ? arm.favourable : arm.score

export const contrastValue = (contrast: ArmContrast, { of }: Measure) =>
  of === 'favourable' ? contrast.favourable : contrast.score
