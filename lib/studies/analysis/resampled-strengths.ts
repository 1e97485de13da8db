import { bradleyTerry } from '../../statistics/preference/bradley-terry'
import { replicateDice } from '../../statistics/resampling/dice'
import { leastDefinedShare } from '../../statistics/resampling/interval'
import { countVotes, tallyVotes } from './count-votes'
import { leastRaters, type Resampling } from './resampling'
import type { Vote } from './votes'

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
  const tally = tallyVotes(arms, votes)
  const questions = dense(votes.map(({ observation }) => observation.question))
  const raters = dense(votes.map(({ observation }) => observation.rater))
  for (let b = 0; b < size; b++) {
    const dice = replicateDice(key, b)
    const timesQuestion = drawn(questions.count, dice)
    const timesRater = withRaters ? drawn(raters.count, dice) : null
    const weight = (vote: number) =>
      (timesQuestion[questions.of[vote] as number] as number) *
      (timesRater ? (timesRater[raters.of[vote] as number] as number) : 1)
    bradleyTerry(countVotes(tally, weight), { start }).strengths?.forEach((strength, arm) => {
      ;(vectors[arm] as Float64Array)[b] = strength
    })
  }
  return vectors
}

/** Numbers from 0 for values, in the order of the values. */
function dense(values: readonly number[]): { of: Int32Array; count: number } {
  const distinct = [...new Set(values)].sort((x, y) => x - y)
  const place = new Map(distinct.map((value, i) => [value, i]))
  return { of: Int32Array.from(values, (value) => place.get(value) as number), count: distinct.length }
}

/** As many draws with replacement as there are units: how often each came. */
function drawn(count: number, dice: (n: number) => number): Uint32Array {
  const times = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const unit = dice(count)
    times[unit] = (times[unit] as number) + 1
  }
  return times
}
