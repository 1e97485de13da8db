import { normalCritical } from '@/lib/statistics/distributions/normal'
import { bradleyTerry, pairDeviance } from '@/lib/statistics/preference/bradley-terry'
import { penalisedBradleyTerry } from '@/lib/statistics/preference/bradley-terry-penalised'
import { bradleyTerrySandwich, reweighted } from '@/lib/statistics/preference/bradley-terry-sandwich'
import { davidson } from '@/lib/statistics/preference/davidson'
import { eloRatings } from '@/lib/statistics/preference/elo'
import { type Battle, countPairs, type PairCounts } from '@/lib/statistics/preference/pair-counts'
import {
  differenceError,
  type FittedModel,
  strengthErrors,
  type UndefinedModel,
} from '@/lib/statistics/preference/preference-model'
import { raoKupper } from '@/lib/statistics/preference/rao-kupper'
import type { TieModel } from '@/lib/statistics/preference/tie-model'
import { winFractions, winRates } from '@/lib/statistics/preference/win-rate'
import { differences } from '../../compare'
import { Check, type Family, type GoldenCase, type Tolerance } from '../../family'
import { glmCovariance } from './glm-errors'
import { differencesOrAbsent } from './reference-shape'

type NamedBattle = readonly [string, string, string]

/** Names of the systems in ascending order, and the battles by number. */
function numbered(battles: readonly NamedBattle[], order?: readonly string[]) {
  const names = order ?? [...new Set(battles.flatMap(([a, b]) => [a, b] as const))].sort()
  const number = new Map(names.map((name, i) => [name, i]))
  const numberedBattles = battles.map(
    ([a, b, winner]): Battle => ({
      first: number.get(a) as number,
      second: number.get(b) as number,
      preferred: winner === 'a' ? 'first' : winner === 'b' ? 'second' : 'tie',
    }),
  )
  return { names, battles: numberedBattles, counts: countPairs(names.length, numberedBattles) }
}

function fitted<Model extends FittedModel>(model: Model | UndefinedModel): Model {
  if (model.strengths === null) throw new RangeError(model.undefinedBecause)
  return model as Model
}

const byName = (names: readonly string[], values: ArrayLike<number>) =>
  Object.fromEntries(names.map((name, i) => [name, values[i]]))

const decisive = (systems: number, comparisons: readonly (readonly [number, number])[]): PairCounts =>
  countPairs(
    systems,
    comparisons.map(([winner, loser]): Battle => ({ first: winner, second: loser, preferred: 'first' })),
  )

export const pairwiseChoix: Family = {
  bt_mle_ties_dropped: ({ input }) => ({
    log_strength_mean_zero: fitted(
      bradleyTerry(decisive(input.n_items, input.comparisons), { ties: 'dropped' }),
    ).strengths,
  }),
  bt_map_gaussian: ({ input, params }) => ({
    log_strength: penalisedBradleyTerry(decisive(input.n_items, input.comparisons), params.penalty_alpha)
      .strengths,
  }),
  bt_mle_ties_half({ input }) {
    const { names, counts } = numbered(input.battles)
    return { models: names, log_strength_mean_zero: fitted(bradleyTerry(counts)).strengths }
  },
}

/** How a file maps strengths in log-odds to ratings: `scale` points for odds of `base` to 1. */
function scaleOf({ base = 10, scale = 400, init_rating: origin = 1000 }: GoldenCase['params']) {
  const perLogOdds: number = scale / Math.log(base)
  return { perLogOdds, rating: (strength: number): number => origin + perLogOdds * strength }
}

export const pairwiseFastchat: Family = {
  bt_elo_scale({ input, params, expected, tolerance }) {
    const { names, counts } = numbered(input.battles)
    const { rating } = scaleOf(params)
    const ratings = byName(names, fitted(bradleyTerry(counts)).strengths.map(rating))
    // one tolerance for the optimiser as it was run, which stops early, one for the maximum
    const bounds = tolerance as unknown as Record<string, Tolerance>
    return new Check(
      ['ratings_as_run', 'ratings_at_maximum'].flatMap((name) =>
        differences(expected[name], ratings, bounds[name] ?? {}, name),
      ),
    )
  },
  elo({ input, params }) {
    const { names, battles } = numbered(input.battles)
    const { base, scale, init_rating: origin, k } = params
    return { ratings: byName(names, eloRatings(names.length, battles, { k, base, scale, origin })) }
  },
  win_rate_ties_half({ input }) {
    const { names, counts } = numbered(input.battles)
    return byName(
      names,
      winRates(counts).map(({ rate }) => rate ?? Number.NaN),
    )
  },
  pairwise_win_fraction({ input, params, expected, tolerance }) {
    const order: string[] = params.model_order
    const matrix = winFractions(numbered(input.battles, order).counts)
    const means = matrix.map((row) => {
      const met = row.filter((value) => value !== null)
      return met.length === 0 ? Number.NaN : met.reduce((sum, value) => sum + value, 0) / met.length
    })
    return new Check(
      differencesOrAbsent(expected, { matrix, row_mean_skipping_nan: byName(order, means) }, tolerance ?? {}),
    )
  },
}

export const pairwiseArenaRank: Family = {
  bt_sandwich({ input, params }) {
    const { names, battles, counts } = numbered(input.battles)
    const model = fitted(
      bradleyTerrySandwich(counts, {
        ...(params.reweighted ? { weight: reweighted(params.min_pair_count) } : {}),
        ridge: params.hessian_reg * (params.reweighted ? 1 : battles.length),
      }),
    )
    const { rating, perLogOdds } = scaleOf(params)
    const ratings = model.strengths.map(rating)
    const errors = strengthErrors(model).map((error) => error * perLogOdds)
    const z = normalCritical(1 - params.significance_level)
    return {
      competitors: names,
      ratings,
      lower: ratings.map((rating, i) => rating - z * (errors[i] as number)),
      upper: ratings.map((rating, i) => rating + z * (errors[i] as number)),
      variances: errors.map((error) => error ** 2),
    }
  },
}

export const pairwiseBtR: Family = {
  bt_model_based_se({ input, params, expected, tolerance }) {
    const rows: { p1: string; p2: string; w1: number; w2: number }[] = input.pair_counts
    const others = [...new Set(rows.flatMap(({ p1, p2 }) => [p1, p2]))].sort()
    const names = [params.reference_model, ...others.filter((name) => name !== params.reference_model)]
    const counts = pairCounts(
      names.length,
      rows.map(({ p1, p2, w1, w2 }) => [names.indexOf(p1), names.indexOf(p2), w1, w2, 0]),
    )
    const model = fitted(bradleyTerry(counts))
    const reference = model.strengths[0] as number
    const errors = (of: FittedModel) => names.map((_, i) => differenceError(of, i, 0))
    const actual = {
      models: names,
      ability: model.strengths.map((strength) => strength - reference),
      se: errors({ ...model, covariance: glmCovariance(counts) }),
      deviance: pairDeviance(counts, model.strengths),
    }
    return new Check([
      ...differences(expected, actual, tolerance ?? {}),
      // ours, at the maximum, is near what the reference has one step before it
      ...differences(expected.se, errors(model), { abs: 1e-5, rel: 1e-3 }, 'se at the maximum'),
    ])
  },
}

const pairCounts = (
  systems: number,
  rows: readonly (readonly [number, number, number, number, number])[] | number[][],
): PairCounts => ({
  systems,
  pairs: rows.map((row) => {
    const [i, j, winsI, winsJ, ties] = row as [number, number, number, number, number]
    return i < j ? { i, j, winsI, winsJ, ties } : { i: j, j: i, winsI: winsJ, winsJ: winsI, ties }
  }),
})

export const pairwiseTies: Family = {
  davidson({ input }) {
    const { names, counts } = numbered(input.battles)
    const model = fitted(davidson(counts))
    return {
      models: names,
      log_strength_mean_zero: model.strengths,
      nu: model.tie,
      log_likelihood: model.logLikelihood,
      se_log_strength_relative_to_first: names.slice(1).map((_, i) => differenceError(model, i + 1, 0)),
      se_log_nu: model.logTieError,
    }
  },
  rao_kupper({ input }) {
    const { names, counts } = numbered(input.battles)
    const model = fitted(raoKupper(counts))
    return {
      models: names,
      log_strength_mean_zero: model.strengths,
      theta: model.tie,
      log_likelihood: model.logLikelihood,
    }
  },
}

const tieModel = (model: TieModel, tie: string) => ({
  log_strength_mean_zero: model.strengths,
  log_likelihood: model.logLikelihood,
  se_mean_zero: strengthErrors(model),
  se_relative_to_first: Array.from(model.strengths.slice(1), (_, i) => differenceError(model, i + 1, 0)),
  covariance_01_mean_zero: model.covariance[1],
  [tie]: model.tie,
  [`log_${tie}`]: model.logTie,
  [`se_log_${tie}`]: model.logTieError,
})

export const pairwiseDavidson: Family = {
  davidson_ml: ({ input }) => tieModel(fitted(davidson(pairCounts(input.n_models, input.pairs))), 'nu'),
  rao_kupper_ml: ({ input }) => tieModel(fitted(raoKupper(pairCounts(input.n_models, input.pairs))), 'theta'),
}
