import { spearman } from '../../scoring/ranking/spearman'
import { axisKind } from '../instruments/scale'
import { analysedAxes } from './analysed-axis'
import { byArm } from './by-arm'
import { cellsOf, isIn, isScored, scoreOf, sortRatings } from './choice-arm'
import { shareEstimate } from './estimate'
import { type JudgeCorrelations, type Judgement, judgeCorrelations } from './judge-correlations'
import type { Estimate } from './numbers'
import { observationsOf, type StudyIndex } from './observations'
import { groupBy } from './pairs'
import type { Resampling } from './resampling'
import type { StudyRating } from './study-data'

/** An automatic metric or a model judge held against the raters on one axis, over answers that both have judged. */
export interface JudgeAgreement extends JudgeCorrelations {
  readonly judge: string
  readonly axis: string
  /** What the raters' side is: the mean score of an answer, or its favourable share. */
  readonly against: 'score' | 'favourable'
  /** Share of single ratings that the judge gave as well; null where its values are not on the scale. */
  readonly exact: Estimate | null
  /** Spearman of one rater with the mean of the others, mean over raters: what a judge is to be held against. */
  readonly singleRater: { readonly spearman: number; readonly raters: number } | null
}

/** Judgements of one answer: the raters', each and in the mean, and the judge's. */
interface Judged extends Judgement {
  readonly byRater: ReadonlyMap<number, number>
}

/** Every judge on every axis that it has values for. */
export function judgeAgreements(
  ratings: readonly StudyRating[],
  index: StudyIndex,
  resampling: Resampling,
): JudgeAgreement[] {
  const { data } = index
  const axes = new Map(analysedAxes(data.instrument).map((analysed) => [analysed.axis.id, analysed]))
  const scores = groupBy(data.judgeScores, ({ judge, axis }) => JSON.stringify([judge, axis]))
  return [...scores.values()].flatMap((of): JudgeAgreement[] => {
    const { judge = '', axis: id = '' } = of[0] ?? {}
    const analysed = axes.get(id)
    if (!analysed || axisKind(data.instrument, analysed.axis) !== 'choice') return []
    const { axis } = analysed
    const against = isScored(axis) ? 'score' : 'favourable'
    const read = against === 'score' ? scoreOf : isIn(axis.favourable)
    const judgedBy = new Map(of.map(({ arm, question, value }) => [JSON.stringify([arm, question]), value]))
    const judged = byArm(observationsOf(analysed, ratings, index), index).flatMap(([arm, own]) =>
      [...groupBy(cellsOf(sortRatings(axis, own), read), ({ question }) => question)].flatMap(
        ([question, cells]): Judged[] => {
          const value = judgedBy.get(JSON.stringify([arm, data.questions[question]?.id]))
          if (value === undefined) return []
          const mean = cells.reduce((sum, cell) => sum + cell.value, 0) / cells.length
          const byRater = new Map(cells.map((cell) => [cell.rater, cell.value]))
          return [{ question, byRater, mean, judge: value }]
        },
      ),
    )
    const onScale = new Set(axis.options.map(({ score }) => score))
    const isOnScale = against === 'score' && judged.every((answer) => onScale.has(answer.judge))
    return [
      {
        ...{ judge, axis: id, against, ...judgeCorrelations(judged, resampling) },
        exact: isOnScale ? exactAgreement(judged, resampling) : null,
        singleRater: singleRater(judged),
      },
    ]
  })
}

function exactAgreement(judged: readonly Judged[], resampling: Resampling): Estimate {
  const cells = judged.flatMap(({ question, byRater, judge }) =>
    [...byRater].map(([rater, value]) => ({ question, rater, value: value === judge ? 1 : 0 })),
  )
  return shareEstimate(cells, resampling)
}

function singleRater(judged: readonly Judged[]): JudgeAgreement['singleRater'] {
  const raters = [...new Set(judged.flatMap(({ byRater }) => [...byRater.keys()]))]
  const found = raters.flatMap((rater) => {
    const shared = judged.filter(({ byRater }) => byRater.has(rater) && byRater.size > 1)
    const own = shared.map(({ byRater }) => byRater.get(rater) as number)
    const others = shared.map(
      ({ byRater, mean }, i) => (mean * byRater.size - (own[i] as number)) / (byRater.size - 1),
    )
    return spearman(own, others) ?? []
  })
  if (found.length === 0) return null
  return { spearman: found.reduce((sum, value) => sum + value, 0) / found.length, raters: found.length }
}
