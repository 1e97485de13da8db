import type { AnalysisView } from '../analysis/analysis'
import type { PairResult } from '../analysis/axis-results'
import type { Coefficient } from '../analysis/coefficient'
import type { ArmPair } from './arm-pairs'
import { type AxisContrast, contrastOn } from './contrast'
import { rawOf } from './overview'

/** A comparison on one axis: who was picked, how often neither, and what follows. */
export interface ComparisonRow {
  readonly id: string
  readonly label: string
  readonly group: string | null
  /** Being picked speaks for an answer, against it, or neither. */
  readonly favours: 'selected' | 'not-selected' | null
  readonly pair: PairResult
  readonly contrast: AxisContrast | null
  readonly raw: Coefficient | null
}

/** Comparison axes for one pair of arms, in the instrument's order. */
export function comparisonRows(view: AnalysisView, pair: ArmPair | null, level: number): ComparisonRow[] {
  if (!pair) return []
  return view.axes.flatMap((axis): ComparisonRow[] => {
    if (axis.kind !== 'comparison') return []
    const compared = axis.pairs.find(({ a, b }) => a === pair.a && b === pair.b)
    if (!compared) return []
    return [
      {
        ...{ id: axis.id, label: axis.label, group: axis.group, favours: axis.favours, pair: compared },
        contrast: contrastOn(axis, pair, level),
        raw: rawOf(axis),
      },
    ]
  })
}
