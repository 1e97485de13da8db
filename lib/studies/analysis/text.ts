import type { TextResult } from './axis-results'
import { byArm } from './by-arm'
import { countsOf, type Observation, type StudyIndex } from './observations'

/** Axes answered by writing or marking alone: how many ratings have something. */
export const analyseText = (observations: readonly Observation[], index: StudyIndex): TextResult => ({
  kind: 'text',
  arms: byArm(observations, index).map(([arm, own]) => ({
    arm,
    n: countsOf(own),
    written: own.filter(({ answer }) => answer !== null).length,
  })),
})
