import { z } from 'zod'
import { cellName, escapeLabel } from '../cells'
import { logLoss } from '../classification/probability-losses'
import { rememberedLayouts } from '../indexed-layout'
import type { Task } from '../task'

const label = z.string().min(1)
const probability = z.number().min(0).max(1)
const params = z.strictObject({
  labels: z.array(label).min(2),
  /** The class that AUROC, average precision and the binary Brier score speak of. */
  positive: label.nullable().default(null),
})
const prediction = z.union([z.array(probability), z.record(z.string(), probability)])
type Params = z.infer<typeof params>
type Prediction = z.infer<typeof prediction>

export const calibrationBins = 10

/**
 * A probability for every class.
 *
 * Statistics: correct (the most probable class; the first of equal ones), count, answered; squared error over all
 * classes and of the positive class, log loss; per calibration bin its instances, stated confidence and correct ones;
 * then, for metrics that need an order, `gold:c` and `score:c` of every class (and `positive`, `score`); last the cells.
 * Without a readable prediction the losses are the largest there are and the scores rank the instance last.
 */
export const classProbabilities: Task<Params, string, Prediction> = {
  id: 'class-probabilities',
  title: 'Class probabilities',
  description:
    'Every class gets a probability. The most probable one is the answer for accuracy and F1; the probabilities themselves are judged by Brier score, log loss, calibration error and areas under curves. A missing prediction counts as certainty in wrong classes.',
  source: 'Brier 1950; Naeini et al. 2015 (calibration error); scikit-learn 1.2.1',
  params,
  gold: label,
  prediction,
  layout: (options) => layouts(options).names,
  metrics: [
    'accuracy',
    'multiclass-brier',
    'log-loss',
    'expected-calibration-error',
    'macro-f1',
    'auroc',
    'average-precision',
    'brier',
  ],
  isReadable: ({ labels }, _, predicted) => probabilitiesOf(labels, predicted) !== null,
  score(options, gold, predicted) {
    const { labels, positive } = options
    const layout = layouts(options)
    const vector = new Float64Array(layout.names.length)
    const set = (name: string, value: number) => layout.set(vector, name, value)
    const values = predicted === null ? null : probabilitiesOf(labels, predicted)
    const confidence = values === null ? 0 : Math.max(...values)
    const answer = values === null ? null : labels[values.indexOf(confidence)]!
    set('correct', answer === gold ? 1 : 0)
    set('count', 1)
    set('answered', values === null ? 0 : 1)
    set('squared-error', values?.reduce((sum, p, c) => sum + (p - (labels[c] === gold ? 1 : 0)) ** 2, 0) ?? 2)
    set('log-loss', logLoss(values?.[labels.indexOf(gold)] ?? 0))
    if (values !== null) {
      const bin = Math.max(0, Math.ceil(confidence * calibrationBins - 1e-12) - 1)
      set(`bin:${bin}:count`, 1)
      set(`bin:${bin}:confidence`, confidence)
      set(`bin:${bin}:correct`, answer === gold ? 1 : 0)
    }
    const worst = (c: string) => (c === gold ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY)
    labels.forEach((name, c) => {
      set(`gold:${escapeLabel(name)}`, name === gold ? 1 : 0)
      set(`score:${escapeLabel(name)}`, values?.[c] ?? worst(name))
    })
    if (positive !== null) {
      const own = values?.[labels.indexOf(positive)] ?? null
      set('positive', positive === gold ? 1 : 0)
      set('score', own ?? worst(positive))
      set('positive-squared-error', own === null ? 1 : (own - (positive === gold ? 1 : 0)) ** 2)
    }
    set(cellName(gold, answer), 1)
    return vector
  },
}

function probabilitiesOf(labels: readonly string[], predicted: Prediction): number[] | null {
  if (Array.isArray(predicted)) return predicted.length === labels.length ? predicted : null
  const values = labels.map((name) => predicted[name])
  return values.includes(undefined) ? null : (values as number[])
}

const layouts = rememberedLayouts<Params>(({ labels, positive }) => [
  'correct',
  'count',
  'answered',
  'squared-error',
  'log-loss',
  ...(positive === null ? [] : ['positive', 'score', 'positive-squared-error']),
  ...Array.from({ length: calibrationBins }, (_, bin) => bin).flatMap((bin) =>
    ['count', 'confidence', 'correct'].map((part) => `bin:${bin}:${part}`),
  ),
  ...labels.flatMap((name) => [`gold:${escapeLabel(name)}`, `score:${escapeLabel(name)}`]),
  ...labels.flatMap((gold) => [...labels, null].map((other) => cellName(gold, other))),
])
