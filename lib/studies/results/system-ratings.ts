import type { Estimate as FormattedEstimate } from '../../format/estimate'
import type { MetricUnit } from '../../scoring/metric'
import type { AnalysisView, AxisResult } from '../analysis/analysis'
import type { Coefficient } from '../analysis/coefficient'
import type { Counts } from '../analysis/numbers'
import { favourableWords } from './direction'
import { overItems } from './estimate'
import { armValue, measureOf } from './measure'
import { rawOf } from './overview'

/** What a study says of one of its arms on one axis, in a number. */
export interface AxisRating {
  readonly axis: string
  readonly label: string
  /** What the number is: "in favour, %: No harm", "wins against the others, %". */
  readonly measure: string
  readonly unit: MetricUnit
  readonly estimate: FormattedEstimate
  /** Ranks among the study's arms that the votes cannot rule out; null where nothing is ranked. */
  readonly rank: { readonly low: number; readonly high: number; readonly of: number } | null
  readonly n: Counts
  readonly raw: Coefficient | null
}

/** One arm's numbers axis by axis; axes that have none for it are left out. */
export const ratingsOfArm = ({ axes }: AnalysisView, arm: string): AxisRating[] =>
  axes.flatMap((axis) => {
    const found = ratingOn(axis, arm)
    return found ? [{ axis: axis.id, label: axis.label, raw: rawOf(axis), ...found }] : []
  })

type Found = Omit<AxisRating, 'axis' | 'label' | 'raw'>

function ratingOn(axis: AxisResult, arm: string): Found | null {
  switch (axis.kind) {
    case 'choice': {
      const measure = measureOf(axis)
      const own = axis.arms.find((row) => row.arm === arm)
      const value = measure && own ? armValue(own, measure) : null
      if (!measure || !own || !value) return null
      return {
        measure: measure.of === 'favourable' ? `in favour, %: ${favourableWords(axis)}` : 'mean score',
        ...{ unit: measure.unit, estimate: overItems(value), rank: null, n: own.n },
      }
    }
    case 'comparison': {
      const row = axis.strengths.arms.find((candidate) => candidate.arm === arm)
      if (!row) return null
      const against = axis.favours === 'not-selected' ? ' (being picked counts against)' : ''
      return {
        measure: `wins against the others, %, ties half${against}`,
        ...{ unit: 'proportion', estimate: overItems(row.winRate), n: axis.n },
        rank: row.rank && { low: row.rank.low, high: row.rank.high, of: axis.strengths.arms.length },
      }
    }
    case 'ranking': {
      const own = axis.arms.find((row) => row.arm === arm)
      const rank = axis.strengths.arms.find((row) => row.arm === arm)?.rank ?? null
      if (!own) return null
      return {
        ...{ measure: 'mean rank, 1 is best', unit: 'score', estimate: overItems(own.meanRank), n: own.n },
        rank: rank && { low: rank.low, high: rank.high, of: axis.strengths.arms.length },
      }
    }
    case 'entries': {
      const own = axis.arms.find((row) => row.arm === arm)
      if (!own) return null
      const estimate = overItems(own.perRating)
      return { measure: 'entries a rating', unit: 'score', estimate, rank: null, n: own.n }
    }
    default:
      return null
  }
}
