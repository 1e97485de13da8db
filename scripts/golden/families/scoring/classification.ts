import { cellName } from '@/lib/scoring/cells'
import type { ClassScores, ZeroDivision } from '@/lib/scoring/classification/averages'
import { confusionMatrix, sortedLabels } from '@/lib/scoring/classification/confusion'
import { multilabelReport } from '@/lib/scoring/classification/multilabel-report'
import { binaryLogLoss, brierScore } from '@/lib/scoring/classification/probability-losses'
import { classificationReport } from '@/lib/scoring/classification/report'
import { metricValue, scoreInstances } from '@/lib/scoring/engine'
import { type MetricId, metrics } from '@/lib/scoring/metrics/table'
import { auroc } from '@/lib/scoring/ranking/auroc'
import { averagePrecision } from '@/lib/scoring/ranking/average-precision'
import { multiclassAuroc } from '@/lib/scoring/ranking/multiclass-auroc'
import { numericErrors } from '@/lib/scoring/ranking/numeric-errors'
import { classification, mostClassesWithCells } from '@/lib/scoring/tasks/classification'
import { Check, type Family } from '../../family'
import { refusedOrEqual } from './refusal'

type Label = string | number

/**
 * A metric of the table over labels, by way of the task and the engine. A pair with a label that is not listed is left
 * out, as the reference leaves it out of its table.
 *
 * @throws RangeError when no gold label is among those listed
 */
function throughTask(
  id: MetricId,
  gold: readonly Label[],
  predicted: readonly Label[],
  labels: readonly Label[] = sortedLabels(gold, predicted),
) {
  refuseUnlessSome(gold, labels)
  if (labels.length > mostClassesWithCells) return ofTable(id, gold, predicted, labels)
  const params = classification.params.parse({ labels: named(labels) })
  const instances = gold.flatMap((label, i) =>
    labels.includes(label) && labels.includes(predicted[i]!)
      ? [{ id: String(i), gold: `label ${label}`, prediction: `label ${predicted[i]}` }]
      : [],
  )
  const { layout, columns } = scoreInstances({ task: classification, params, missing: 'wrong', instances })
  return metricValue(metrics[id], layout, columns)
}

/** The same metric straight from the table, where a task would not keep one. */
function ofTable(
  id: MetricId,
  gold: readonly Label[],
  predicted: readonly Label[],
  labels: readonly Label[],
) {
  const names = labels.map((label) => `label ${label}`)
  const { matrix } = confusionMatrix(gold, predicted, labels)
  const layout = names.flatMap((row) => names.map((column) => cellName(row, column)))
  const { kind, compile } = metrics[id]
  if (kind !== 'sum') throw new TypeError(`${id} is no function of sums`)
  return compile(layout)(matrix)
}

function refuseUnlessSome(gold: readonly Label[], labels: readonly Label[]) {
  if (!gold.some((label) => labels.includes(label))) throw new RangeError('no gold label is listed')
}

/** Two labels at least, as the task asks for; one that never occurs changes none of these metrics. */
function named(labels: readonly Label[]): string[] {
  const names = labels.map((label) => `label ${label}`)
  return names.length > 1 ? names : [...names, 'another label']
}

const short = ({ precision, recall, f1 }: ClassScores) => ({ precision, recall, f1 })
const perLabel = (row: ClassScores & { label: Label }) => ({
  label: row.label,
  ...short(row),
  support: row.support,
})
const rowsOf = (matrix: Float64Array, k: number) =>
  Array.from({ length: k }, (_, row) => [...matrix.subarray(row * k, (row + 1) * k)])

const column = (rows: readonly number[][], c: number) => rows.map((row) => row[c]!)

function averaged(gold: readonly number[][], scores: readonly number[][], area: Area) {
  const labels = gold[0]!.map((_, c) => c)
  const values = labels.map((c) => area(column(gold, c), column(scores, c)) ?? 0)
  const support = labels.map((c) => column(gold, c).reduce((a, b) => a + b, 0))
  const mean = (weights: readonly number[]) =>
    values.reduce((sum, value, c) => sum + value * weights[c]!, 0) / weights.reduce((a, b) => a + b, 0)
  return {
    micro: area(gold.flat(), scores.flat()),
    macro: mean(labels.map(() => 1)),
    weighted: mean(support),
  }
}

type Area = (positive: number[], scores: number[]) => number | null

/** The reference refuses the whole average where one of its areas has a single class. */
const defined =
  (area: Area): Area =>
  (positive, scores) => {
    const value = area(positive, scores)
    if (value === null) throw new RangeError('an area under the curve of a single class')
    return value
  }

export const classificationFamily: Family = {
  classification_report({ input, params }) {
    if (params.labels) refuseUnlessSome(input.y_true, params.labels)
    const report = classificationReport<Label>(input.y_true, input.y_pred, {
      ...(params.labels ? { labels: params.labels } : {}),
      zeroDivision: params.zero_division as ZeroDivision,
    })
    const confusion = params.labels
      ? confusionMatrix<Label>(input.y_true, input.y_pred, params.labels)
      : report.confusion
    return {
      accuracy: report.accuracy,
      balanced_accuracy: report.balancedAccuracy,
      micro: short(report.micro),
      macro: report.macro && short(report.macro),
      weighted: short(report.weighted),
      per_class: report.perClass.map(perLabel),
      confusion: { labels: confusion.labels, matrix: rowsOf(confusion.matrix, confusion.labels.length) },
    }
  },
  matthews_corrcoef: ({ input }) => ({ value: throughTask('mcc', input.y_true, input.y_pred) }),
  cohen_kappa({ input, params }) {
    const value = (id: MetricId) => throughTask(id, input.y_true, input.y_pred, params.labels) ?? Number.NaN
    return {
      unweighted: value('cohen-kappa'),
      linear: value('cohen-kappa-linear'),
      quadratic: value('cohen-kappa-quadratic'),
    }
  },
  roc_auc: ({ input, expected, tolerance = {} }) =>
    new Check(refusedOrEqual(expected.value, () => auroc(input.y_true, input.y_score), tolerance, '.value')),
  average_precision: ({ input }) => ({ value: averagePrecision(input.y_true, input.y_score) ?? -0 }),
  brier_logloss: ({ input }) => ({
    brier: brierScore(input.y_true, input.y_prob),
    log_loss: binaryLogLoss(input.y_true, input.y_prob),
  }),
  roc_auc_multiclass({ input }) {
    const areas = multiclassAuroc(input.y_true, input.y_score, input.y_score[0].length)
    if (areas.ovrMacro === null) throw new RangeError('a class is missing from gold')
    return {
      ovr_macro: areas.ovrMacro,
      ovr_weighted: areas.ovrWeighted,
      ovo_macro: areas.ovoMacro,
      ovo_weighted: areas.ovoWeighted,
    }
  },
  multilabel_report({ input, params }) {
    const report = multilabelReport(input.y_true, input.y_pred, input.labels, params.zero_division)
    return {
      micro: short(report.micro),
      macro: report.macro && short(report.macro),
      weighted: short(report.weighted),
      samples: report.samples,
      per_label: report.perLabel.map(perLabel),
      subset_accuracy: report.subsetAccuracy,
      hamming_loss: report.hammingLoss,
      jaccard_samples: report.jaccardSamples,
    }
  },
  multilabel_scores({ input }) {
    const area = averaged(input.y_true, input.y_score, defined(auroc))
    const precision = averaged(input.y_true, input.y_score, averagePrecision)
    const rows = (input.y_true as number[][]).map((row, i) => averagePrecision(row, input.y_score[i]) ?? 0)
    return {
      auroc_micro: area.micro,
      auroc_macro: area.macro,
      auroc_weighted: area.weighted,
      ap_micro: precision.micro,
      ap_macro: precision.macro,
      ap_weighted: precision.weighted,
      ap_samples: rows.reduce((a, b) => a + b, 0) / rows.length,
    }
  },
  regression({ input }) {
    const errors = numericErrors(input.y_true, input.y_pred)
    // scikit-learn: a constant gold gives 1 when predicted exactly, else 0; a single value nothing
    const constant = input.y_true.length < 2 ? Number.NaN : errors?.mse === 0 ? 1 : 0
    return { ...errors, r2: errors?.r2 ?? constant }
  },
}
