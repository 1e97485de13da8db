import { quantileSorted } from '../../statistics/resampling/quantile'
import { analysedAxes } from './analysed-axis'
import type { AnalysisSettings, AnalysisView } from './analysis'
import { axisResult } from './axis-result'
import { adjustOverAxes } from './multiplicity'
import type { StudyIndex } from './observations'
import { groupBy } from './pairs'
import type { Resampling } from './resampling'
import type { StudyRating } from './study-data'

/** The analysis of one set of ratings, on the dice of the whole study. */
export function analyseView(
  ratings: readonly StudyRating[],
  index: StudyIndex,
  resampling: Resampling,
  multiplicity: AnalysisSettings['multiplicity'],
): AnalysisView {
  const axes = analysedAxes(index.data.instrument).map((axis) => axisResult(axis, ratings, index, resampling))
  const items = groupBy(ratings, ({ item }) => item)
  const active = ratings.flatMap(({ activeMs }) => activeMs ?? []).sort((a, b) => a - b)
  return {
    n: {
      items: items.size,
      questions: new Set(ratings.map(({ question }) => question)).size,
      ratings: ratings.length,
      raters: new Set(ratings.map(({ rater }) => rater)).size,
    },
    raterGroups: [...new Set(ratings.map(({ group }) => group))].sort(),
    ratingsPerItem: [...groupBy(items.values(), ({ length }) => length)]
      .map(([times, of]) => [times, of.length] as const)
      .sort(([a], [b]) => a - b),
    medianActiveSeconds: active.length === 0 ? null : quantileSorted(Float64Array.from(active), 0.5) / 1000,
    axes: adjustOverAxes(axes, multiplicity),
  }
}
