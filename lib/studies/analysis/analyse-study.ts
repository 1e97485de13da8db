import { diceKey } from '../../statistics/resampling/dice'
import { quantileSorted } from '../../statistics/resampling/quantile'
import { type ItemKind, itemKinds } from '../states'
import type { AnalysisSettings, StudyAnalysis } from './analysis'
import { baselineOf, inComparedOrder } from './arm-order'
import { checkBlinding } from './blinding-check'
import { groupContrasts } from './group-contrasts'
import { judgeAgreements } from './judges'
import { indexStudy } from './observations'
import { groupBy } from './pairs'
import { reliabilityOf } from './reliability'
import type { Resampling } from './resampling'
import type { StudyData, StudyRating } from './study-data'
import { analyseView } from './view'

export const defaultSettings = {
  level: 0.95,
  replicates: 10_000,
  // for tests whose permutations cannot all be counted: a p near .05 is then known to ±.001 (one standard error)
  permutations: 100_000,
  multiplicity: 'holm',
} as const

/** Ratings of these items are results; the others watch over the raters. */
const counted: readonly ItemKind[] = ['regular', 'anchor']

/**
 * The whole analysis of a study, a plain JSON value: every axis by itself, never a composite of axes. Ratings count
 * when their item is regular or an anchor; shown with and without declared exclusions, and, with several rater groups,
 * for each group beside the pooled view. The same data and settings give the same numbers.
 *
 * @param given arms in the study's order; empty ratings give an analysis whose numbers are null
 * @param settings with the study's seed of 32 hexadecimal digits
 * @throws RangeError when a rating is of an unknown question, or the seed is no seed
 */
export function analyseStudy(
  given: StudyData,
  settings: Partial<AnalysisSettings> & Pick<AnalysisSettings, 'seed'>,
): StudyAnalysis {
  const all: AnalysisSettings = { ...defaultSettings, ...settings }
  const { level, replicates, permutations, multiplicity } = all
  const resampling: Resampling = { key: diceKey(all.seed), level, replicates, permutations }
  const data: StudyData = { ...given, arms: inComparedOrder(given.arms) }
  const index = indexStudy(data)
  const ratings = data.ratings.filter(({ kind }) => counted.includes(kind))
  const view = (of: readonly StudyRating[]) => analyseView(of, index, resampling, multiplicity)
  const isExcluded = excludedBy(data)
  const left = ratings.filter((rating) => !isExcluded(rating))
  const groups = [...groupBy(ratings, ({ group }) => group)].sort(([a], [b]) => (a < b ? -1 : 1))
  const isSplit = groups.length > 1
  return {
    schemaVersion: 1,
    instrument: {
      id: data.instrument.id,
      title: data.instrument.title,
      mode: data.instrument.mode,
      raterRole: data.instrument.raterRole,
      recommendedAgreement: data.instrument.agreementStatistic.primary,
    },
    settings: all,
    arms: data.arms.map(({ id, name, kind }) => ({
      ...{ id, name, kind, medianLength: medianLength(data.answerLengths[id] ?? {}) },
    })),
    differences: 'earlier less later',
    baseline: baselineOf(data.arms),
    ratingsByKind: Object.fromEntries(
      itemKinds.map((kind) => [kind, data.ratings.filter((rating) => rating.kind === kind).length]),
    ) as Record<ItemKind, number>,
    all: view(ratings),
    withoutExcluded: left.length < ratings.length ? view(left) : null,
    exclusions: exclusionsOf(data, ratings),
    groups: isSplit ? groups.map(([group, of]) => ({ group, view: view(of) })) : [],
    groupContrasts: isSplit ? groupContrasts(ratings, index, resampling) : [],
    reliability: reliabilityOf(data.ratings, index),
    blinding: checkBlinding(data.sourceGuesses, data.tellings, level),
    judges: judgeAgreements(ratings, index, resampling),
  }
}

function excludedBy({ exclusions }: StudyData): (rating: StudyRating) => boolean {
  const raters = new Set(exclusions.flatMap(({ rater }) => rater ?? []))
  const ratings = new Set(exclusions.flatMap(({ rating }) => rating ?? []))
  return ({ id, rater }) => raters.has(rater) || ratings.has(id)
}

function exclusionsOf(
  { exclusions }: StudyData,
  ratings: readonly StudyRating[],
): StudyAnalysis['exclusions'] {
  return exclusions.map(({ rater, rating, reason, isPredeclared }) => {
    const excluded = ratings.filter((entry) => entry.rater === rater || entry.id === rating)
    return {
      of: rater === null ? 'rating' : 'rater',
      rater: rater ?? excluded[0]?.rater ?? '',
      ...{ reason, isPredeclared, ratings: excluded.length },
    }
  })
}

function medianLength(lengths: Readonly<Record<string, number>>): number | null {
  const sorted = Float64Array.from(Object.values(lengths)).sort()
  return sorted.length === 0 ? null : quantileSorted(sorted, 0.5)
}
