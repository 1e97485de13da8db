import { bradleyTerry } from '../../statistics/preference/bradley-terry'
import { replicateDice } from '../../statistics/resampling/dice'
import { leastDefinedShare } from '../../statistics/resampling/interval'
import { countVotes } from './count-votes'
import type { Resampling } from './resampling'
import type { Vote } from './votes'

/** With fewer raters a resample of raters is mostly a few of them counted several times. */
const leastRaters = 5

interface ResampledStrengths {
  /** One per arm; NaN in replicates without finite strengths. */
  readonly vectors: Float64Array[]
  readonly resampled: 'items' | 'items and raters'
  readonly replicates: number
}

/**
 * Bootstrap replicates of strengths: questions are drawn with all their votes, and with five raters or more these are
 * drawn as well. Where too many of the latter have no finite strengths, items alone are resampled.
 *
 * @returns null where that fails too
 */
export function resampledStrengths(
  arms: readonly number[],
  votes: readonly Vote[],
  start: Float64Array,
  resampling: Resampling,
): ResampledStrengths | null {
  const raters = new Set(votes.map(({ observation }) => observation.rater)).size
  const attempts = raters < leastRaters ? [false] : [true, false]
  for (const withRaters of attempts) {
    const vectors = draw(arms, votes, start, resampling, withRaters)
    const defined = vectors[0]?.filter((value) => !Number.isNaN(value)).length ?? 0
    const replicates = vectors[0]?.length ?? 0
    if (replicates > 0 && defined >= leastDefinedShare * replicates)
      return { vectors, replicates, resampled: withRaters ? 'items and raters' : 'items' }
  }
  return null
}

function draw(
  arms: readonly number[],
  votes: readonly Vote[],
  start: Float64Array,
  { key, replicates }: Resampling,
  withRaters: boolean,
): Float64Array[] {
  const size = Math.min(replicates, 2000)
  const vectors = arms.map(() => new Float64Array(size).fill(Number.NaN))
  const questions = drawer(votes.map(({ observation }) => observation.question))
  const raters = drawer(votes.map(({ observation }) => observation.rater))
  for (let b = 0; b < size; b++) {
    const dice = replicateDice(key, b)
    const timesQuestion = questions(dice)
    const timesRater = withRaters ? raters(dice) : null
    const counts = countVotes(
      arms,
      votes,
      ({ observation: { question, rater } }) =>
        (timesQuestion.get(question) ?? 0) * (timesRater ? (timesRater.get(rater) ?? 0) : 1),
    )
    bradleyTerry(counts, { start }).strengths?.forEach((strength, arm) => {
      ;(vectors[arm] as Float64Array)[b] = strength
    })
  }
  return vectors
}

/** Draws as many of the distinct numbers as there are, with replacement: how often each came. */
function drawer(numbers: readonly number[]): (dice: (n: number) => number) => Map<number, number> {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b)
  return (dice) => {
    const times = new Map<number, number>()
    for (let i = 0; i < distinct.length; i++) {
      const drawn = distinct[dice(distinct.length)] as number
      times.set(drawn, (times.get(drawn) ?? 0) + 1)
    }
    return times
  }
}
