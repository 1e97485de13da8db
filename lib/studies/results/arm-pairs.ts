import type { AnalysisView, StudyAnalysis } from '../analysis/analysis'
import type { ResultsQuery } from './results-query'

/** Two arms of a study, the earlier one first, with their numbers from 1. */
export interface ArmPair {
  readonly a: string
  readonly b: string
  readonly numbers: readonly [number, number]
}

/** The pairs of arms that some axis holds against each other, in the order of the arms. */
export function armPairsOf(arms: StudyAnalysis['arms'], view: AnalysisView): ArmPair[] {
  const compared = new Set(
    view.axes.flatMap((axis) => {
      const pairs = axis.kind === 'choice' ? axis.contrasts : 'pairs' in axis ? axis.pairs : []
      return pairs.map(({ a, b }) => `${a} ${b}`)
    }),
  )
  return arms.flatMap((first, i) =>
    arms
      .slice(i + 1)
      .flatMap((second, j): ArmPair[] =>
        compared.has(`${first.id} ${second.id}`)
          ? [{ a: first.id, b: second.id, numbers: [i + 1, i + j + 2] }]
          : [],
      ),
  )
}

/** The pair asked for, else the first one; null where nothing is compared. */
export const chosenPair = (pairs: readonly ArmPair[], { pair }: Pick<ResultsQuery, 'pair'>): ArmPair | null =>
  pairs.find(({ numbers }) => numbers[0] === pair?.[0] && numbers[1] === pair[1]) ?? pairs[0] ?? null
