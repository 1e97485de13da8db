import type { AnalysisView, StudyAnalysis } from '../analysis/analysis'
import type { ResultsQuery } from './results-query'

/** One set of ratings with the words for it. */
export interface ChosenView {
  readonly view: AnalysisView
  readonly name: string
  readonly change: Pick<ResultsQuery, 'ratings' | 'group'>
}

/** Every view there is of an analysis, the pooled one first; with several rater groups it says that it pools them. */
export function viewsOf(analysis: StudyAnalysis): ChosenView[] {
  const isPooled = analysis.groups.length > 0
  return [
    {
      view: analysis.all,
      name: isPooled ? 'All groups of raters pooled' : 'All ratings',
      change: { ratings: 'all', group: null },
    },
    ...(analysis.withoutExcluded
      ? [
          {
            view: analysis.withoutExcluded,
            name: 'Without what was excluded',
            change: { ratings: 'kept', group: null } as const,
          },
        ]
      : []),
    ...analysis.groups.map(({ group, view }) => ({
      view,
      name: `Only ${group}`,
      change: { ratings: 'all', group } as const,
    })),
  ]
}

/** @returns null where the analysis has no such view: an unknown group, or nothing was excluded */
export const chosenView = (analysis: StudyAnalysis, query: ResultsQuery): ChosenView | null =>
  viewsOf(analysis).find(({ change }) => change.group === query.group && change.ratings === query.ratings) ??
  null
