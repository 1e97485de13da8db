import { bradleyTerry } from '../../statistics/preference/bradley-terry'
import { bradleyTerryWithCovariates } from '../../statistics/preference/bradley-terry-covariates'
import { davidson } from '../../statistics/preference/davidson'
import { rankAnalysis } from '../../statistics/ranks/rank-sets'
import { percentileInterval } from '../../statistics/resampling/interval'
import type { StrengthTable } from './axis-results'
import { countVotes, tallyVotes } from './count-votes'
import { gradedShareEstimate } from './estimate'
import type { Estimate } from './numbers'
import type { StudyIndex } from './observations'
import { resampledStrengths } from './resampled-strengths'
import type { Resampling } from './resampling'
import { type Vote, voteCells } from './votes'

/**
 * Strengths of arms from their comparisons: Bradley and Terry's with ties half a win each, intervals and rank sets by
 * resampling items (and raters, where there are enough of them); beside them Davidson's, and strengths at equal length.
 *
 * @see Bradley and Terry (1952), Biometrika 39; Davidson (1970), JASA 65; Mogstad et al. (2024), Review of Economic
 *   Studies 91, for the rank sets
 */
export function strengthTable(
  votes: readonly Vote[],
  { data }: StudyIndex,
  resampling: Resampling,
): StrengthTable {
  const arms = data.arms
    .map((_, arm) => arm)
    .filter((arm) => votes.some(({ a, b }) => a === arm || b === arm))
  const counts = countVotes(tallyVotes(arms, votes))
  const fit = bradleyTerry(counts)
  const ties = davidson(counts)
  const equal = atEqualLength(arms, votes, data, resampling.level)
  const drawn = fit.strengths ? resampledStrengths(arms, votes, fit.strengths, resampling) : null
  const ranks =
    fit.strengths && drawn
      ? rankAnalysis({
          estimates: [...fit.strengths],
          replicates: drawn.vectors,
          higherIsBetter: true,
          level: resampling.level,
        }).sets
      : []
  const totals = arms.map((arm) => outcomes(arm, votes))
  return {
    arms: arms.map((arm, i) => ({
      arm: data.arms[arm]?.id ?? '',
      ...(totals[i] as ReturnType<typeof outcomes>),
      winRate: gradedShareEstimate(
        voteCells(
          votes.filter(({ a, b }) => a === arm || b === arm),
          (vote) => pointsFor(arm, vote),
        ),
        resampling,
      ),
      strength: fit.strengths?.[i] ?? null,
      interval: drawn ? percentileInterval(drawn.vectors[i] as Float64Array, resampling.level) : null,
      rank: ranks[i] ?? null,
      davidson: ties.strengths?.[i] ?? null,
      atEqualLength: equal?.strengths[i] ?? null,
    })),
    undefinedBecause: fit.strengths ? null : fit.undefinedBecause,
    resampled: drawn?.resampled ?? 'items',
    replicates: drawn?.replicates ?? 0,
    lengthEffect: equal?.effect ?? null,
  }
}

const pointsFor = (arm: number, { a, picked }: Vote): number =>
  picked === 'neither' ? 0.5 : (picked === 'a') === (a === arm) ? 1 : 0

function outcomes(arm: number, votes: readonly Vote[]) {
  const points = votes.filter(({ a, b }) => a === arm || b === arm).map((vote) => pointsFor(arm, vote))
  const count = (value: number) => points.filter((point) => point === value).length
  return { wins: count(1), ties: count(0.5), losses: count(0) }
}

/** A second fit with the difference in length as a covariate, in standard deviations; null where lengths are unknown. */
function atEqualLength(
  arms: readonly number[],
  votes: readonly Vote[],
  data: StudyIndex['data'],
  level: number,
): { strengths: Float64Array; effect: Estimate } | null {
  const lengthOf = (arm: number, question: string) => data.answerLengths[data.arms[arm]?.id ?? '']?.[question]
  const differences = votes.map(({ a, b, observation }) => {
    const [x, y] = [lengthOf(a, observation.rating.question), lengthOf(b, observation.rating.question)]
    return x === undefined || y === undefined ? Number.NaN : x - y
  })
  const spread = Math.sqrt(differences.reduce((sum, value) => sum + value * value, 0) / differences.length)
  if (!(spread > 0)) return null
  const place = new Map(arms.map((arm, i) => [arm, i]))
  const battles = votes.map(({ a, b, picked }) => ({
    first: place.get(a) ?? 0,
    second: place.get(b) ?? 0,
    preferred: ({ a: 'first', b: 'second', neither: 'tie' } as const)[picked],
  }))
  const model = bradleyTerryWithCovariates(
    arms.length,
    battles,
    [differences.map((difference) => difference / spread)],
    level,
  )
  if (!model.strengths) return null
  const [coefficient] = model.coefficients
  return {
    strengths: model.strengths,
    effect: {
      value: coefficient?.estimate ?? null,
      interval: coefficient?.interval ?? null,
      intervalOverRaters: null,
    },
  }
}
