import { z } from 'zod'
import { setLayout, setStatistics } from '../keyed-sets'
import type { Task } from '../task'

const label = z.string().min(1)
const params = z.strictObject({ labels: z.array(label).min(1) })
const labels = z.array(label)
type Params = z.infer<typeof params>

const ownNames = [
  'count',
  'exact',
  'document-precision',
  'document-recall',
  'document-f1',
  'jaccard',
  'wrong-cells',
  'cells',
]

/**
 * Documents with any number of labels.
 *
 * Statistics: tp, fp, fn over all (document, label) cells, the same per label; then documents, exact sets, the
 * document's own precision, recall, F1 and overlap of sets, and wrong and all cells.
 */
export const multilabel: Task<Params, string[], string[]> = {
  id: 'multilabel',
  title: 'Documents with several labels',
  description:
    "A document has a set of labels. Three F1 are in use and differ widely: from summed counts (micro), as mean over labels (macro), and from the means of the documents' own precision and recall (example-based). A document's precision is 0 when nothing was predicted, its recall 0 when it has no label; labels that are not declared are left out.",
  source: 'Baker et al. 2016 (HoC); Peng et al. 2019 (BLUE), eval_hoc.py; scikit-learn 1.2.1',
  params,
  gold: labels,
  prediction: labels,
  layout: (options) => [...setLayout(options.labels), ...ownNames],
  metrics: [
    'multilabel-example-f1',
    'micro-f1',
    'macro-f1',
    'multilabel-document-f1',
    'exact-set',
    'multilabel-jaccard',
    'hamming-loss',
  ],
  score(options, gold, predicted) {
    const keyed = (list: readonly string[]) =>
      list.filter((name) => options.labels.includes(name)).map((type) => ({ type, key: '' }))
    const counts = setStatistics(options.labels, keyed(gold), keyed(predicted ?? []))
    const [tp, fp, fn] = counts as unknown as [number, number, number]
    const precision = tp + fp === 0 ? 0 : tp / (tp + fp)
    const recall = tp + fn === 0 ? 0 : tp / (tp + fn)
    const whole = 2 * tp + fp + fn
    const union = tp + fp + fn
    return Float64Array.of(
      ...counts,
      1,
      predicted !== null && fp + fn === 0 ? 1 : 0,
      precision,
      recall,
      whole === 0 ? 0 : (2 * tp) / whole,
      union === 0 ? 0 : tp / union,
      fp + fn,
      options.labels.length,
    )
  },
}
