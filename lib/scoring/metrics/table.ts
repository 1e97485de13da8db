import type { Metric } from '../metric'
import { accuracy } from './accuracy'
import { answeredPrecision, answeredShare } from './answered'
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
import { f1 } from './f1'
import { macroF1 } from './macro-f1'
import { mcc } from './mcc'
import { microF1 } from './micro-f1'
import { points } from './points'
import { precision } from './precision'
import { recall } from './recall'
import { weightedF1 } from './weighted-f1'

/** Every metric by its id; a new one is a file and a line here. */
export const metrics = {
  accuracy,
  'answered-precision': answeredPrecision,
  'answered-share': answeredShare,
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
  'cohen-kappa': cohenKappa,
  'cohen-kappa-linear': cohenKappaLinear,
  'cohen-kappa-quadratic': cohenKappaQuadratic,
  'confidence-brier': confidenceBrier,
  f1,
  'macro-f1': macroF1,
  mcc,
  'micro-f1': microF1,
  points,
  precision,
  recall,
  'weighted-f1': weightedF1,
} satisfies Record<string, Metric>

export type MetricId = keyof typeof metrics

/** The metric of that id; null when there is none. */
export function metricById(id: string): Metric | null {
  return Object.hasOwn(metrics, id) ? (metrics as Record<string, Metric>)[id]! : null
}
