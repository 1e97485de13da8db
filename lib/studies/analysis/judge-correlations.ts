import { kendallCounts, kendallTauB } from '../../scoring/ranking/kendall'
import { pearson } from '../../scoring/ranking/pearson'
import { spearman } from '../../scoring/ranking/spearman'
import { intraclassCorrelations } from '../../statistics/agreement/intraclass-correlation'
import { replicateDice } from '../../statistics/resampling/dice'
import { percentileInterval } from '../../statistics/resampling/interval'
import { type Coefficient, ofDifferences } from './coefficient'
import type { Estimate } from './numbers'
import { groupBy } from './pairs'
import type { Resampling } from './resampling'

/** One answer as its raters and a judge see it. */
export interface Judgement {
  /** 0-based place of the question: answers to one question are resampled together. */
  readonly question: number
  /** Of the raters. */
  readonly mean: number
  readonly judge: number
}

export interface JudgeCorrelations {
  readonly answers: number
  readonly pearson: Estimate
  readonly spearman: Estimate
  readonly kendall: Estimate
  /** ICC(3,k) of judge and raters' mean, both standardised first. */
  readonly iccOfStandardised: Coefficient
}

/** Correlations of a judge with the raters' means, with intervals over questions. */
export function judgeCorrelations(judged: readonly Judgement[], resampling: Resampling): JudgeCorrelations {
  const estimate = (measure: (x: number[], y: number[]) => number | null): Estimate => ({
    value: measured(judged, measure),
    interval: overQuestions(judged, measure, resampling),
    intervalOverRaters: null,
  })
  return {
    answers: judged.length,
    pearson: estimate(pearson),
    spearman: estimate(spearman),
    kendall: estimate((x, y) => kendallTauB(kendallCounts(x, y))),
    iccOfStandardised: iccOfStandardised(
      judged.map(({ mean }) => mean),
      judged.map(({ judge }) => judge),
      resampling.level,
    ),
  }
}

/**
 * ICC(3,k) of two sides after each is standardised over the items, the published form of agreement with a jury of
 * models. Standardising hides a shift or a narrower range: read it beside the raw scores.
 *
 * @see Bedi et al. (2025), MedHELM, arXiv 2505.23802, table 2
 */
export function iccOfStandardised(x: readonly number[], y: readonly number[], level = 0.95): Coefficient {
  const [a, b] = [standardised(x), standardised(y)]
  if (!a || !b) return { value: null, undefinedBecause: 'one side gave every answer the same value' }
  const found = intraclassCorrelations(
    a.map((value, i) => [value, b[i] as number]),
    level,
  )
  if ('undefinedBecause' in found) return { value: null, undefinedBecause: found.undefinedBecause }
  return ofDifferences(found.ICC3k)
}

function standardised(values: readonly number[]): number[] | null {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const deviation = Math.sqrt(squares / (values.length - 1))
  return deviation > 1e-12 ? values.map((value) => (value - mean) / deviation) : null
}

type Measure = (x: number[], y: number[]) => number | null
const measured = (judged: readonly Judgement[], measure: Measure): number | null =>
  measure(
    judged.map(({ mean }) => mean),
    judged.map(({ judge }) => judge),
  )

function overQuestions(
  judged: readonly Judgement[],
  measure: Measure,
  { key, level, replicates }: Resampling,
) {
  const questions = [...groupBy(judged, ({ question }) => question).values()]
  if (questions.length < 3) return null
  const values = Array.from({ length: Math.min(replicates, 2000) }, (_, b) => {
    const draw = replicateDice(key, b)
    const drawn = questions.flatMap(() => questions[draw(questions.length)] ?? [])
    return measured(drawn, measure) ?? Number.NaN
  })
  const interval = percentileInterval(values, level)
  return interval && { ...interval, method: 'bootstrap over items' }
}
