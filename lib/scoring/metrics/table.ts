import type { Metric, SumMetric } from '../metric'
import { accuracy } from './accuracy'
import { answeredPrecision, answeredShare } from './answered'
import { auroc } from './auroc'
import { averagePrecision } from './average-precision'
import { averagedMetrics } from './averaged'
import { balancedAccuracy } from './balanced-accuracy'
import {
  bioasqLenientAccuracy,
  bioasqListF1,
  bioasqListPrecision,
  bioasqListRecall,
  bioasqMrr,
  bioasqStrictAccuracy,
  bioasqYesNoAccuracy,
  bioasqYesNoF1No,
  bioasqYesNoF1Yes,
  bioasqYesNoMacroF1,
} from './bioasq'
import { cohenKappa, cohenKappaLinear, cohenKappaQuadratic } from './cohen-kappa'
import { confidenceBrier } from './confidence-brier'
import { errorFlagAccuracy, errorSentenceAccuracy } from './error-detection'
import { f1 } from './f1'
import { forClass } from './for-class'
import { kendallTauB } from './kendall-tau-b'
import { macroF1 } from './macro-f1'
import { mcc } from './mcc'
import { microF1 } from './micro-f1'
import {
  exactSet,
  hammingLoss,
  multilabelDocumentF1,
  multilabelExampleF1,
  multilabelJaccard,
} from './multilabel'
import { mae, r2, rmse } from './numeric-errors'
import { pooledTau } from './ordering'
import { pearson } from './pearson'
import { consistency, faithfulness, perturbationAverage } from './perturbation'
import { points } from './points'
import { precision } from './precision'
import { brier, expectedCalibrationError, logLossMetric, multiclassBrier } from './probabilities'
import { rangeMetrics } from './ranges'
import { recall } from './recall'
import { relationAllF1, relationNoveltyF1, relationPairF1 } from './relation-levels'
import { relaxedF1, relaxedF1Swapped, relaxedPrecision, relaxedRecall } from './relaxed'
import { meanAveragePrecision, mrr, ndcg, ndcgAtK, precisionAtK, recallAtK } from './retrieval'
import { rubricScoreMetric } from './rubric-score'
import { dice, lesionCountDifference, lesionF1, volumeDifference } from './segmentation'
import { semevalMetrics } from './semeval'
import { spearman } from './spearman'
import { textMetrics } from './text-metrics'
import { tokenAccuracy } from './token-accuracy'
import { vqaClosedAccuracy, vqaOpenExact, vqaOpenF1, vqaOpenPrecision, vqaOpenRecall } from './visual-qa'
import { weightedF1 } from './weighted-f1'

/** Every metric by its id; a new one is a file and a line here. */
export const metrics = {
  accuracy,
  'answered-precision': answeredPrecision,
  'answered-share': answeredShare,
  auroc,
  'average-precision': averagePrecision,
  'balanced-accuracy': balancedAccuracy,
  'bioasq-lenient-accuracy': bioasqLenientAccuracy,
  'bioasq-list-f1': bioasqListF1,
  'bioasq-list-precision': bioasqListPrecision,
  'bioasq-list-recall': bioasqListRecall,
  'bioasq-mrr': bioasqMrr,
  'bioasq-strict-accuracy': bioasqStrictAccuracy,
  'bioasq-yesno-accuracy': bioasqYesNoAccuracy,
  'bioasq-yesno-f1-no': bioasqYesNoF1No,
  'bioasq-yesno-f1-yes': bioasqYesNoF1Yes,
  'bioasq-yesno-macro-f1': bioasqYesNoMacroF1,
  brier,
  'cohen-kappa': cohenKappa,
  'cohen-kappa-linear': cohenKappaLinear,
  'cohen-kappa-quadratic': cohenKappaQuadratic,
  'confidence-brier': confidenceBrier,
  consistency,
  dice,
  'error-flag-accuracy': errorFlagAccuracy,
  'error-sentence-accuracy': errorSentenceAccuracy,
  'exact-set': exactSet,
  'expected-calibration-error': expectedCalibrationError,
  f1,
  faithfulness,
  'hamming-loss': hammingLoss,
  'kendall-tau-b': kendallTauB,
  'lesion-count-difference': lesionCountDifference,
  'lesion-f1': lesionF1,
  'log-loss': logLossMetric,
  'macro-f1': macroF1,
  mae,
  map: meanAveragePrecision,
  mcc,
  'micro-f1': microF1,
  mrr,
  'multiclass-brier': multiclassBrier,
  'multilabel-document-f1': multilabelDocumentF1,
  'multilabel-example-f1': multilabelExampleF1,
  'multilabel-jaccard': multilabelJaccard,
  ndcg,
  'ndcg-at-k': ndcgAtK,
  pearson,
  'perturbation-average': perturbationAverage,
  points,
  'pooled-tau': pooledTau,
  precision,
  'precision-at-k': precisionAtK,
  r2,
  recall,
  'recall-at-k': recallAtK,
  'relation-all-f1': relationAllF1,
  'relation-novelty-f1': relationNoveltyF1,
  'relation-pair-f1': relationPairF1,
  'relaxed-f1': relaxedF1,
  'relaxed-f1-swapped': relaxedF1Swapped,
  'relaxed-precision': relaxedPrecision,
  'relaxed-recall': relaxedRecall,
  rmse,
  'rubric-score': rubricScoreMetric,
  spearman,
  'token-accuracy': tokenAccuracy,
  'vqa-closed-accuracy': vqaClosedAccuracy,
  'vqa-open-exact': vqaOpenExact,
  'vqa-open-f1': vqaOpenF1,
  'vqa-open-precision': vqaOpenPrecision,
  'vqa-open-recall': vqaOpenRecall,
  'volume-difference': volumeDifference,
  'weighted-f1': weightedF1,
  ...averagedMetrics,
  ...semevalMetrics,
  ...rangeMetrics,
  ...textMetrics,
} satisfies Record<string, Metric>

export type MetricId = keyof typeof metrics

/**
 * The metric of that id; null when there is none. `f1:Disease` is the metric `f1` of the class "Disease" alone: any
 * metric of totals can be asked for one class, type or tag that way.
 */
export function metricById(id: string): Metric | null {
  const known = own(id)
  if (known) return known
  const colon = id.indexOf(':')
  const base = colon < 0 ? null : own(id.slice(0, colon))
  return base?.kind === 'sum' ? forClass(base as SumMetric, id.slice(colon + 1)) : null
}

const own = (id: string): Metric | null =>
  Object.hasOwn(metrics, id) ? (metrics as Record<string, Metric>)[id]! : null
