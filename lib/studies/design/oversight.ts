import { diceKey } from '../../statistics/resampling/dice'
import { analysedAxes } from '../analysis/analysed-axis'
import { axisAgreement } from '../analysis/axis-agreement'
import { indexStudy, observationsOf } from '../analysis/observations'
import { goldAnswers, reliabilityOf } from '../analysis/reliability'
import type { StudyData, StudyRating } from '../analysis/study-data'
import { axisKind } from '../instruments/scale'
import { asStudyData, type WatchedStudy } from './watched-study'

/** Answers that could be checked, and those that were as they should be. */
export interface Checked {
  readonly answers: number
  readonly right: number
}

/** What an organiser watches of a rater while the study runs. */
export interface RaterWatch {
  /** Pseudonym. */
  readonly rater: string
  readonly ratings: number
  readonly medianActiveMs: number | null
  /** Answers to hidden gold and to calibration items that are as expected. */
  readonly gold: Checked
  readonly calibration: Checked
  /** Answers to hidden repeats that are the same as the first time. */
  readonly repeats: Checked
}

/** Every rater's work so far, by pseudonym. Nothing of it says anything of an arm. */
export function watchRaters(watched: WatchedStudy): RaterWatch[] {
  const data = asStudyData(watched)
  const index = indexStudy(data)
  const raters = [...new Set(data.ratings.map(({ rater }) => rater))].sort()
  return raters.map((rater) => {
    const own = data.ratings.filter((rating) => rating.rater === rater)
    const times = own.flatMap(({ activeMs }) => activeMs ?? []).sort((a, b) => a - b)
    const repeats = reliabilityOf(own, index).repeats
    return {
      rater,
      ratings: own.length,
      medianActiveMs: times[Math.floor((times.length - 1) / 2)] ?? null,
      gold: checked(data, own, 'gold'),
      calibration: checked(data, own, 'calibration'),
      repeats: {
        answers: repeats.reduce((sum, { pairs }) => sum + pairs, 0),
        right: repeats.reduce((sum, { agreeing }) => sum + agreeing, 0),
      },
    }
  })
}

function checked(
  { instrument }: StudyData,
  own: readonly StudyRating[],
  wanted: 'gold' | 'calibration',
): Checked {
  const answers = own
    .filter(({ kind }) => kind === wanted)
    .flatMap((rating) => goldAnswers(instrument, rating))
  return { answers: answers.length, right: answers.filter(({ isRight }) => isRight).length }
}

/** How far raters agree on an axis so far, over all arms together. */
export interface AxisWatch {
  readonly axis: string
  readonly label: string
  /** Items (or claims) with two ratings or more. */
  readonly units: number
  /** Share of agreeing pairs; null while nothing was rated twice. */
  readonly raw: number | null
  /** Krippendorff's, by the distances that fit the scale; null with the reason in `why`. */
  readonly alpha: number | null
  readonly why: string | null
}

/** A point estimate of it is all that is shown while the study runs. */
const FEW_REPLICATES = 100

/** Agreement on each axis that has options, of ratings that count. */
export function agreementSoFar(watched: WatchedStudy, seed: string): AxisWatch[] {
  const data = asStudyData(watched)
  const index = indexStudy(data)
  const counted = data.ratings.filter(({ kind }) => kind === 'regular' || kind === 'anchor')
  const resampling = {
    ...{ key: diceKey(seed), level: 0.95, replicates: FEW_REPLICATES, permutations: FEW_REPLICATES },
  }
  return analysedAxes(data.instrument).flatMap((analysed): AxisWatch[] => {
    const { axis } = analysed
    const observations = observationsOf(analysed, counted, index)
    const kind = axisKind(data.instrument, axis)
    const { agreement } = axisAgreement(kind, axis, observations, index, resampling)
    if (!agreement) return []
    const alpha = agreement.alpha.at(-1)?.coefficient
    return [
      {
        ...{ axis: axis.id, label: axis.label, units: agreement.n.pairable },
        raw: agreement.raw.value,
        alpha: alpha?.value ?? null,
        why: alpha?.value === null ? alpha.undefinedBecause : null,
      },
    ]
  })
}
