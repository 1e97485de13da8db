import { z } from 'zod'
import { cellName, escapeLabel } from '../cells'
import { rememberedLayouts } from '../indexed-layout'
import type { Task } from '../task'

const label = z.string().min(1)

const params = z.strictObject({
  /** The classes, in their order where they have one (weighted kappa reads it). */
  labels: z.array(label).min(2),
  /** The class that `precision`, `recall` and `f1` speak of. */
  positive: label.nullable().default(null),
  /** Classes that no precision, recall or F1 counts, such as "no relation". */
  negative: z.array(label).default([]),
  /** The class an unreadable answer counts as; null: a wrong answer of no class. */
  otherwise: label.nullable().default(null),
})

export type ClassificationParams = z.infer<typeof params>

/**
 * One class per instance.
 *
 * Statistics: correct, count, answered; tp, fp, fn, tn of the positive class where one is declared; tp:c, fp:c,
 * fn:c of every class that is not negative where some are (or where there are more than 16 classes); then, up to
 * 16 classes, one cell for every (gold, predicted or none), which Matthews correlation and kappa need.
 */
export const classification: Task<ClassificationParams, string, string> = {
  id: 'classification',
  title: 'Classification',
  description:
    'Every instance has one class. An answer that is none of the classes counts as wrong and belongs to no class, unless the benchmark names the class it stands for. Classes such as "no relation" can be left out of precision, recall and F1.',
  source: 'Jin et al. 2019 (PubMedQA); Jullien et al. 2023 (NLI4CT: anything else counts as Contradiction)',
  params,
  gold: label,
  prediction: label,
  layout: (options) => layouts(options).names,
  metrics: [
    'accuracy',
    'macro-f1',
    'micro-f1',
    'weighted-f1',
    'balanced-accuracy',
    'mcc',
    'cohen-kappa',
    'cohen-kappa-linear',
    'cohen-kappa-quadratic',
    'f1',
    'precision',
    'recall',
    'micro-precision',
    'micro-recall',
    'macro-precision',
    'macro-recall',
    'weighted-precision',
    'weighted-recall',
  ],
  isReadable: (options, _, predicted) => options.otherwise !== null || options.labels.includes(predicted),
  score(options, gold, predicted) {
    const layout = layouts(options)
    const vector = new Float64Array(layout.names.length)
    const answered = predicted !== null && options.labels.includes(predicted)
    const counted = answered ? predicted : options.otherwise
    const add = (name: string) => layout.set(vector, name, 1)
    if (counted === gold) add('correct')
    add('count')
    if (answered) add('answered')
    if (options.positive !== null) {
      const isGold = gold === options.positive
      const isPredicted = counted === options.positive
      add(isGold ? (isPredicted ? 'tp' : 'fn') : isPredicted ? 'fp' : 'tn')
    }
    if (counted === gold) add(`tp:${escapeLabel(gold)}`)
    else {
      add(`fn:${escapeLabel(gold)}`)
      if (counted !== null) add(`fp:${escapeLabel(counted)}`)
    }
    add(cellName(gold, counted))
    return vector
  },
}

/** Above this many classes a cell for every pair of them would be far more than anyone reads, or stores. */
export const mostClassesWithCells = 16

const layouts = rememberedLayouts<ClassificationParams>(({ labels, positive, negative }) => {
  const hasCells = labels.length <= mostClassesWithCells
  const counted = negative.length > 0 || !hasCells ? labels.filter((name) => !negative.includes(name)) : []
  return [
    'correct',
    'count',
    'answered',
    ...(positive === null ? [] : ['tp', 'fp', 'fn', 'tn']),
    ...counted.flatMap((name) => ['tp', 'fp', 'fn'].map((part) => `${part}:${escapeLabel(name)}`)),
    ...(hasCells ? labels.flatMap((gold) => [...labels, null].map((other) => cellName(gold, other))) : []),
  ]
})
