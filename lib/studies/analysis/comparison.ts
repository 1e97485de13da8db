import { sidePreference } from '../../statistics/preference/side-preference'
import type { Axis } from '../instruments/instrument'
import type { ComparisonResult, SidePreferenceResult } from './axis-results'
import { decidedPairs } from './decided'
import type { Observation, StudyIndex } from './observations'
import { pairResults } from './pair-results'
import type { Resampling } from './resampling'
import { strengthTable } from './strengths'
import { comparisonVotes, type Vote } from './votes'

/** Preferences of two arms on one axis, by identity; ties stay in every share. */
export function analyseComparison(
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): ComparisonResult {
  const { votes, missing } = comparisonVotes(axis, observations, index)
  const [direction] = axis.favourable
  const favours = direction === 'selected' || direction === 'not-selected' ? direction : null
  return {
    ...{ kind: 'comparison', favours },
    pairs: pairResults(votes, missing, { axis, counted: axis.options }, index, resampling),
    strengths: strengthTable(favours === 'not-selected' ? votes.map(turned) : votes, index, resampling),
    sides: sides(votes, resampling.level),
    decided: decidedPairs(axis, votes, index),
  }
}

/** Being picked on a risk axis is a vote for the other. */
const turned = (vote: Vote): Vote => ({
  ...vote,
  picked: vote.picked === 'neither' ? 'neither' : vote.picked === 'a' ? 'b' : 'a',
})

function sides(votes: readonly Vote[], level: number): SidePreferenceResult {
  const battles = votes.map(({ a, b, picked, firstShown }) => ({
    ...(firstShown === 'a' ? { first: a, second: b } : { first: b, second: a }),
    preferred:
      picked === 'neither'
        ? ('tie' as const)
        : picked === firstShown
          ? ('first' as const)
          : ('second' as const),
  }))
  return sidePreference(battles, level)
}
