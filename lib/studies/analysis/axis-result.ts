import type { Axis } from '../instruments/instrument'
import { type AxisKind, axisKind } from '../instruments/scale'
import type { AnalysedAxis } from './analysed-axis'
import type { AxisHead, AxisResult } from './analysis'
import { axisAgreement } from './axis-agreement'
import type {
  ChoiceResult,
  ComparisonResult,
  EntriesResult,
  RankingResult,
  SeveralResult,
  TextResult,
} from './axis-results'
import { analyseChoice } from './choice'
import { analyseComparison } from './comparison'
import { analyseEntries } from './entries'
import { countsOf, type Observation, observationsOf, type StudyIndex } from './observations'
import { analyseRanking } from './ranking'
import type { Resampling } from './resampling'
import { scoreWarning } from './score-warning'
import { analyseSeveral } from './several'
import type { StudyRating } from './study-data'
import { analyseText } from './text'

type Body = ChoiceResult | ComparisonResult | RankingResult | SeveralResult | EntriesResult | TextResult
type Analysis = (
  axis: Axis,
  observations: readonly Observation[],
  index: StudyIndex,
  resampling: Resampling,
) => Body

const analyses: Record<AxisKind, Analysis> = {
  choice: analyseChoice,
  comparison: analyseComparison,
  ranking: analyseRanking,
  several: analyseSeveral,
  entries: analyseEntries,
  text: (_, observations, index) => analyseText(observations, index),
}

/** Everything the results say of one axis. */
export function axisResult(
  analysed: AnalysedAxis,
  ratings: readonly StudyRating[],
  index: StudyIndex,
  resampling: Resampling,
): AxisResult {
  const { axis } = analysed
  const kind = axisKind(index.data.instrument, axis)
  const observations = observationsOf(analysed, ratings, index)
  const agreement = axisAgreement(kind, axis, observations, index, resampling)
  const body = analyses[kind](axis, observations, index, resampling)
  return {
    ...headOf(analysed, kind, observations),
    ...agreement,
    scoreWarning: scoreWarning(axis, agreement.agreement),
    ...body,
  }
}

function headOf(
  { axis, isDerived }: AnalysedAxis,
  kind: AxisKind,
  observations: readonly Observation[],
): Omit<AxisHead, 'agreement' | 'agreementWithMissing' | 'scoreWarning'> {
  const { id, label, question, wording, favourable, alternativeFavourable } = axis
  return {
    ...{ id, label, question, wording, isDerived, kind, favourable },
    optionsWording: axis.optionsWording ?? null,
    group: axis.group ?? null,
    options: axis.options
      .toSorted((a, b) => a.order - b.order)
      .map(({ value, label: shown, score, missing }) => ({
        ...{ value, label: shown, score: score ?? null, isMissing: missing ?? false },
      })),
    alternative: alternativeFavourable ?? null,
    n: countsOf(kind === 'entries' ? observations : observations.filter(({ answer }) => answer !== null)),
  }
}
