import type { Axis } from '../instruments/instrument'
import type { ArmChoice, ArmContrast, ChoiceResult } from './axis-results'
import { byArm } from './by-arm'
import type { Cell } from './cells'
import { armChoice, cellsOf, isIn, isScored, scoreOf, sortRatings } from './choice-arm'
import { criterionPoints } from './criterion-points'
import { criterionSlices } from './criterion-slices'
import { decidedViews } from './decided'
import { onSharedQuestions, pairedDifference, unpairedDifference } from './difference'
import type { Observation, StudyIndex } from './observations'
import { pairsOf } from './pairs'
import type { Resampling } from './resampling'

/** Options, favourable shares and scores of an axis by arm, arms against each other, and the label of each unit. */
export function analyseChoice(
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): ChoiceResult {
  return {
    kind: 'choice',
    arms: armChoices(axis, observations, index, resampling),
    contrasts: armContrasts(axis, observations, index, resampling),
    decided: decidedViews(axis, observations, index, resampling.level),
    slices: criterionSlices(observations, ({ field, value, inSlice }) => ({
      field,
      value,
      arms: armChoices(axis, inSlice, index, resampling),
      decided: decidedViews(axis, inSlice, index, resampling.level),
    })),
    points: criterionPoints(axis, observations, index, resampling),
  }
}

function ratersOf(a: readonly Cell[], b: readonly Cell[]): { all: number; both: number } {
  const [ofA, ofB] = [a, b].map((cells) => new Set(cells.map(({ rater }) => rater))) as [
    Set<number>,
    Set<number>,
  ]
  return { all: new Set([...ofA, ...ofB]).size, both: [...ofA].filter((rater) => ofB.has(rater)).length }
}

const armChoices = (
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): ArmChoice[] => byArm(observations, index).map(([arm, own]) => armChoice(arm, axis, own, resampling))

function armContrasts(
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): ArmContrast[] {
  const sorted = byArm(observations, index).map(([arm, own]) => ({ arm, own: sortRatings(axis, own) }))
  return pairsOf(sorted).flatMap(([a, b]): ArmContrast[] => {
    const favourable = isIn(axis.favourable)
    const [cellsA, cellsB] = [cellsOf(a.own, favourable), cellsOf(b.own, favourable)]
    if (cellsA.length === 0 || cellsB.length === 0) return []
    const shared = onSharedQuestions(cellsA, cellsB)
    const fewer = Math.min(...[cellsA, cellsB].map((cells) => new Set(cells.map((c) => c.question)).size))
    const design = shared.questions * 2 >= fewer ? 'paired' : 'unpaired'
    const compare = (read: typeof favourable, test: 'permutation' | 'wilcoxon') => {
      const [x, y] = [cellsOf(a.own, read), cellsOf(b.own, read)]
      if (design === 'unpaired') return unpairedDifference(x, y, resampling)
      const both = onSharedQuestions(x, y)
      return pairedDifference(both.a, both.b, test, resampling)
    }
    return [
      {
        ...{ a: a.arm, b: b.arm, design, questions: shared.questions },
        raters: design === 'paired' ? ratersOf(shared.a, shared.b) : ratersOf(cellsA, cellsB),
        favourable: axis.favourable.length === 0 ? null : compare(favourable, 'permutation'),
        score: isScored(axis) ? compare(scoreOf, 'wilcoxon') : null,
      },
    ]
  })
}
