import { friedmanTest } from '../../statistics/hypothesis/friedman'
import type { Axis } from '../instruments/instrument'
import type { RankingResult } from './axis-results'
import type { Cell } from './cells'
import { meanEstimate, shareEstimate } from './estimate'
import { countsOf, type Observation, type StudyIndex } from './observations'
import { pairResults } from './pair-results'
import { groupBy } from './pairs'
import type { Resampling } from './resampling'
import { strengthTable } from './strengths'
import { rankingVotes, shownArms } from './votes'

/** A ranking by identity: ranks of the arms, and who stood first. */
interface Ranked {
  readonly observation: Observation
  /** By arm: the better rank of a tie, and the mean of tied ranks. */
  readonly ranks: ReadonlyMap<number, { readonly rank: number; readonly midRank: number }>
  readonly best: readonly number[]
  readonly bestPlaces: readonly number[]
}

/** Orders of several answers: ranks, firsts, concordance, and the preferences of pairs that follow. */
export function analyseRanking(
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
): RankingResult {
  const answered = observations.filter(({ answer }) => answer?.ranking && answer.ranking.length > 0)
  const ranked = answered.map((observation) => rankedBy(observation, index))
  const votes = rankingVotes(answered, index)
  const places = Math.max(0, ...answered.map(({ rating }) => rating.arms.length))
  const ordered: Axis = { ...axis, options: [], favourable: ['selected'] }
  const sidesCounted = [{ value: 'a' }, { value: 'tie' }, { value: 'b' }]
  return {
    kind: 'ranking',
    arms: index.data.arms.flatMap(({ id }, arm) => {
      const own = ranked.filter(({ ranks }) => ranks.has(arm))
      return own.length === 0 ? [] : [{ arm: id, ...armRanks(arm, own, places, resampling) }]
    }),
    bestSets: bestSets(ranked, index),
    concordance: concordance(ranked),
    pairs: pairResults(votes, [], { axis: ordered, counted: sidesCounted }, index, resampling),
    strengths: strengthTable(votes, index, resampling),
    bestByPlace: Array.from(
      { length: places },
      (_, place) =>
        ranked.filter(({ bestPlaces }) => bestPlaces.length === 1 && bestPlaces[0] === place).length,
    ),
  }
}

function rankedBy(observation: Observation, { arms }: StudyIndex): Ranked {
  const shown = shownArms(observation, arms)
  const tiers = observation.answer?.ranking ?? []
  const ranks = new Map<number, { rank: number; midRank: number }>()
  let before = 0
  for (const tied of tiers) {
    for (const place of tied) {
      const arm = shown[place]
      if (arm !== undefined) ranks.set(arm, { rank: before + 1, midRank: before + (tied.length + 1) / 2 })
    }
    before += tied.length
  }
  const bestPlaces = tiers.find((tied) => tied.length > 0) ?? []
  const best = bestPlaces.flatMap((place) => shown[place] ?? []).sort((x, y) => x - y)
  return { observation, ranks, best, bestPlaces }
}

function armRanks(arm: number, own: readonly Ranked[], places: number, resampling: Resampling) {
  const cells = (of: readonly Ranked[], read: (ranked: Ranked) => number): Cell[] =>
    of.map((ranked) => ({
      question: ranked.observation.question,
      rater: ranked.observation.rater,
      value: read(ranked),
    }))
  const isBest = ({ best }: Ranked) => (best.length === 1 && best[0] === arm ? 1 : 0)
  return {
    n: countsOf(own.map(({ observation }) => observation)),
    rankCounts: Array.from(
      { length: places },
      (_, i) => own.filter(({ ranks }) => ranks.get(arm)?.rank === i + 1).length,
    ),
    meanRank: meanEstimate(
      cells(own, ({ ranks }) => ranks.get(arm)?.midRank ?? 0),
      resampling,
    ),
    bestAlone: shareEstimate(cells(own, isBest), resampling),
    bestOfDecided: shareEstimate(
      cells(
        own.filter(({ best }) => best.length === 1),
        isBest,
      ),
      resampling,
    ),
  }
}

function bestSets(ranked: readonly Ranked[], { data }: StudyIndex): RankingResult['bestSets'] {
  return [...groupBy(ranked, ({ best }) => best.join(' ')).values()]
    .map((of) => ({ arms: (of[0]?.best ?? []).map((arm) => data.arms[arm]?.id ?? ''), count: of.length }))
    .sort((x, y) => y.count - x.count)
}

/** @see Kendall and Babington Smith (1939), Annals of Mathematical Statistics 10, for W */
function concordance(ranked: readonly Ranked[]): RankingResult['concordance'] {
  const scores = (of: readonly Ranked[]) => {
    const arms = [...(of[0]?.ranks.keys() ?? [])].sort((x, y) => x - y)
    const complete = of.filter(
      ({ ranks }) => ranks.size === arms.length && arms.every((arm) => ranks.has(arm)),
    )
    return complete.map(({ ranks }) => arms.map((arm) => ranks.get(arm)?.midRank ?? 0))
  }
  const within = [...groupBy(ranked, ({ observation }) => observation.unit).values()]
    .map(scores)
    .filter((rows) => rows.length > 1)
    .flatMap((rows) => friedmanTest(rows)?.kendallW ?? [])
  const all = scores(ranked)
  const overall = all.length > 1 ? friedmanTest(all) : null
  return {
    withinItems: within.length === 0 ? null : within.reduce((sum, w) => sum + w, 0) / within.length,
    items: within.length,
    overall: overall && { w: overall.kendallW, p: overall.p, rankings: all.length },
  }
}
