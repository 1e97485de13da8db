import { axisKind } from '../instruments/scale'
import { analysedAxes } from './analysed-axis'
import type { Cell } from './cells'
import { cellsOf, isIn, sortRatings } from './choice-arm'
import { onSharedQuestions, pairedDifference } from './difference'
import type { Difference } from './numbers'
import { observationsOf, type StudyIndex, soleArm } from './observations'
import { groupBy, pairsOf } from './pairs'
import type { Resampling } from './resampling'
import type { StudyRating } from './study-data'
import { comparisonVotes, voteCells } from './votes'

/** How differently two groups of raters judge the same answers on one axis: share of the first less share of the second. */
export interface GroupContrast {
  readonly axis: string
  /** The arm whose favourable share is compared, or the two arms of which the first is picked. */
  readonly arms: readonly [string] | readonly [string, string]
  readonly groups: readonly [string, string]
  readonly questions: number
  readonly difference: Difference
}

/** Every two rater groups against each other, on the questions that both rated; unadjusted, to be read as a warning. */
export function groupContrasts(
  ratings: readonly StudyRating[],
  index: StudyIndex,
  resampling: Resampling,
): GroupContrast[] {
  const groups = [...groupBy(ratings, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1))
  return analysedAxes(index.data.instrument).flatMap((analysed) => {
    const { axis } = analysed
    const kind = axisKind(index.data.instrument, axis)
    const cellsBy = groups.map(([group, own]) => {
      const observations = observationsOf(analysed, own, index)
      const cells = new Map<string, Cell[]>()
      if (kind === 'choice' && axis.favourable.length > 0)
        for (const [arm, of] of groupBy(observations, soleArm))
          cells.set(JSON.stringify([arm]), cellsOf(sortRatings(axis, of), isIn(axis.favourable)))
      if (kind === 'comparison') {
        const { votes } = comparisonVotes(axis, observations, index)
        for (const of of groupBy(votes, ({ a, b }) => `${a} ${b}`).values()) {
          const names = [of[0]?.a, of[0]?.b].map((arm) => index.data.arms[arm ?? 0]?.id)
          cells.set(
            JSON.stringify(names),
            voteCells(of, ({ picked }) => (picked === 'a' ? 1 : 0)),
          )
        }
      }
      return { group, cells }
    })
    return pairsOf(cellsBy).flatMap(([g, h]) =>
      [...g.cells].flatMap(([arms, cells]): GroupContrast[] => {
        const shared = onSharedQuestions(cells, h.cells.get(arms) ?? [])
        const difference = pairedDifference(shared.a, shared.b, 'permutation', resampling)
        return difference === null
          ? []
          : [
              {
                ...{ axis: axis.id, arms: JSON.parse(arms) as GroupContrast['arms'] },
                ...{ groups: [g.group, h.group], questions: shared.questions },
                difference: { ...difference, test: 'permutation of rater groups within items' },
              },
            ]
      }),
    )
  })
}
