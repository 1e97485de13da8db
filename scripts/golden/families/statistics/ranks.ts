import { bestSet, worstSet } from '@/lib/statistics/ranks/best-set'
import type { RankSet } from '@/lib/statistics/ranks/rank'
import { multinomialRankSets } from '@/lib/statistics/ranks/rank-sets-multinomial'
import { normalRankSets } from '@/lib/statistics/ranks/rank-sets-normal'
import { differences } from '../../compare'
import { Check, type Family, type GoldenCase } from '../../family'

const draws = 100_000

function covarianceOf(input: GoldenCase['input']): number[] {
  if (input.covariance) return input.covariance.flat()
  const errors: number[] = input.standard_errors
  return errors.flatMap((error, i) => errors.map((_, j) => (i === j ? error ** 2 : 0)))
}

const columns = (sets: readonly RankSet[]) => ({
  rank: sets.map(({ rank }) => rank),
  low: sets.map(({ low }) => low),
  high: sets.map(({ high }) => high),
})

export const ranksCsranks: Family = {
  rank_sets({ input, params, expected, tolerance }) {
    const { sets, criticalValues } = normalRankSets({
      estimates: input.estimates,
      covariance: covarianceOf(input),
      level: params.coverage,
      side: params.side,
      stepdown: params.stepdown,
      simultaneous: params.simultaneous,
      wanted: params.indices,
      draws,
    })
    const { critical_values, ...exact } = expected
    return new Check([
      ...differences(exact, columns(sets), {}),
      ...differences(critical_values, criticalValues, {
        abs: tolerance?.critical_values_abs_for_100000_draws ?? 0,
      }),
    ])
  },
  rank_best_set: ({ input, params }) => ({
    members: bestSet(params.tau, {
      estimates: input.estimates,
      covariance: covarianceOf(input),
      level: params.coverage,
      stepdown: params.stepdown,
      draws,
    }),
  }),
  rank_worst_set: ({ input, params }) => ({
    members: worstSet(params.tau, {
      estimates: input.estimates,
      covariance: covarianceOf(input),
      level: params.coverage,
      stepdown: params.stepdown,
      draws,
    }),
  }),
  rank_sets_multinomial: ({ input, params }) =>
    columns(
      multinomialRankSets({
        counts: input.counts,
        level: params.coverage,
        side: params.side,
        simultaneous: params.simultaneous,
        correction: params.correction,
      }),
    ),
}
