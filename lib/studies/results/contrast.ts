import type { MetricUnit } from '../../scoring/metric'
import type { AxisResult } from '../analysis/analysis'
import type { Difference } from '../analysis/numbers'
import type { ArmPair } from './arm-pairs'
import { type Finding, findingOf } from './finding'
import { contrastValue, measureOf } from './measure'

/** What one axis says of two arms: the first less the second. */
export interface AxisContrast {
  readonly difference: Difference
  readonly unit: MetricUnit
  readonly finding: Finding | null
  /** Questions that both arms answered. */
  readonly questions: number
  readonly isPaired: boolean
  /** They answered others too, which are in their shares and not in the difference. */
  readonly isOfPart: boolean
}

/** @returns null where the axis does not hold these two against each other */
export function contrastOn(
  axis: AxisResult,
  pair: Pick<ArmPair, 'a' | 'b'>,
  level: number,
): AxisContrast | null {
  const isOfPair = ({ a, b }: Pick<ArmPair, 'a' | 'b'>) => a === pair.a && b === pair.b
  if (axis.kind === 'choice') {
    const measure = measureOf(axis)
    const contrast = axis.contrasts.find(isOfPair)
    const difference = measure && contrast ? contrastValue(contrast, measure) : null
    if (!measure || !contrast || !difference) return null
    return {
      difference,
      unit: measure.unit,
      finding: findingOf(difference, { level, hasDirection: measure.of === 'favourable' }),
      questions: contrast.questions,
      isPaired: contrast.design === 'paired',
      isOfPart: axis.arms.some(
        ({ arm, n }) => (arm === pair.a || arm === pair.b) && n.items > contrast.questions,
      ),
    }
  }
  if (axis.kind !== 'comparison' && axis.kind !== 'ranking') return null
  const compared = axis.pairs.find(isOfPair)
  if (!compared) return null
  const hasDirection = axis.kind === 'ranking' || axis.favours !== null
  return {
    difference: compared.advantage,
    unit: 'proportion',
    finding: findingOf(compared.advantage, { level, hasDirection }),
    questions: compared.n.items,
    isPaired: true,
    isOfPart: false,
  }
}
