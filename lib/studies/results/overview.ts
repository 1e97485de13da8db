import type { Estimate as FormattedEstimate } from '../../format/estimate'
import type { AnalysisView, AxisResult } from '../analysis/analysis'
import type { Coefficient } from '../analysis/coefficient'
import type { Counts } from '../analysis/numbers'
import type { ArmPair } from './arm-pairs'
import { type AxisContrast, contrastOn } from './contrast'
import { favourableWords } from './direction'
import { overItems, overRaters } from './estimate'
import { armValue, type ChoiceAxis, type Measure, measureOf } from './measure'

/** An axis of options in a plot of many: the arms beside each other, and two of them held against each other. */
export interface OverviewRow {
  readonly id: string
  readonly label: string
  readonly group: string | null
  readonly favourable: string | null
  readonly arms: readonly {
    readonly arm: string
    readonly estimate: FormattedEstimate
    readonly overRaters: FormattedEstimate
    readonly n: Counts
  }[]
  readonly contrast: AxisContrast | null
  readonly raw: Coefficient | null
}

/** Rows that share one horizontal axis, since their numbers are of one kind. */
export interface OverviewPlot {
  readonly measure: Measure
  readonly rows: readonly OverviewRow[]
}

/** Axes of options summed up by one number for each arm; axes of mere names are left to their own tables. */
export function overviewPlots(view: AnalysisView, pair: ArmPair | null, level: number): OverviewPlot[] {
  const plots = new Map<string, { measure: Measure; rows: OverviewRow[] }>()
  for (const axis of view.axes) {
    if (axis.kind !== 'choice') continue
    const measure = measureOf(axis)
    if (!measure) continue
    const key = `${measure.of} ${measure.range.join(' ')}`
    const plot = plots.get(key) ?? { measure, rows: [] }
    plots.set(key, plot)
    plot.rows.push(rowOf(axis, measure, pair, level))
  }
  return [...plots.values()]
}

function rowOf(axis: ChoiceAxis, measure: Measure, pair: ArmPair | null, level: number): OverviewRow {
  return {
    ...{ id: axis.id, label: axis.label, group: axis.group, favourable: favourableWords(axis) },
    arms: axis.arms.flatMap((arm) => {
      const value = armValue(arm, measure)
      return value === null
        ? []
        : [{ arm: arm.arm, estimate: overItems(value), overRaters: overRaters(value), n: arm.n }]
    }),
    contrast: pair && contrastOn(axis, pair, level),
    raw: rawOf(axis),
  }
}

export const rawOf = ({ agreement }: Pick<AxisResult, 'agreement'>): Coefficient | null =>
  agreement?.raw ?? null
