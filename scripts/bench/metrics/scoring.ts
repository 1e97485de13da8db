import { classificationReport } from '@/lib/scoring/classification/report'
import { scoreInstances } from '@/lib/scoring/engine'
import { conlleval } from '@/lib/scoring/entities/conlleval'
import { nervaluateCurrent } from '@/lib/scoring/entities/nervaluate-current'
import { seqevalReport } from '@/lib/scoring/entities/seqeval'
import { tagSpans } from '@/lib/scoring/entities/tag-spans'
import { auroc } from '@/lib/scoring/ranking/auroc'
import { kendallP } from '@/lib/scoring/ranking/correlation-tests'
import { kendallCounts, kendallTauB } from '@/lib/scoring/ranking/kendall'
import { tagSequences } from '@/lib/scoring/tasks/tag-sequences'
import { type MetricTiming, medianSeconds, speedInput } from './timing'

type Tags = { y_true: string[][]; y_pred: string[][] }
type Scores = { y_true: number[]; y_pred: number[]; score: number[] }

const tags = () => speedInput<Tags>('ner-10k')
const scores = () => speedInput<Scores>('scores-10k')
const types = ['Disease', 'Chemical', 'Gene', 'Symptom']
const sentences = '10,000 sentences of about 25 tokens'

const timing = (
  name: string,
  input: string,
  referenceSeconds: number,
  reach: number,
  load: () => () => unknown,
  passes?: number,
): MetricTiming => ({
  name,
  input,
  referenceSeconds,
  reach,
  run: async () => medianSeconds(load(), passes),
})

/** References in plain Python must be beaten tenfold, those that compute in C at all. */
const [plain, compiled] = [10, 1]

/** Work of a millisecond needs more passes for a steady median. */
const manyPasses = 25

/** Entity, class and rank metrics against the recorded times of seqeval, nervaluate, conlleval, scikit-learn and SciPy. */
export const scoringTimings: readonly MetricTiming[] = [
  timing('seqeval F1, default mode', sentences, 0.608, plain, () => {
    const { y_true, y_pred } = tags()
    return () => seqevalReport(y_true, y_pred, { scheme: null }).micro.f1
  }),
  timing('seqeval report, default mode', sentences, 2.521, plain, () => {
    const { y_true, y_pred } = tags()
    return () => seqevalReport(y_true, y_pred, { scheme: null })
  }),
  timing('seqeval report, strict IOB2', sentences, 1.71, plain, () => {
    const { y_true, y_pred } = tags()
    return () => seqevalReport(y_true, y_pred, { scheme: 'IOB2' })
  }),
  timing('nervaluate 1.1.0, four ways', sentences, 1.52, plain, () => {
    const { y_true, y_pred } = tags()
    return () => nervaluateCurrent(y_true.map(tagSpans), y_pred.map(tagSpans), { tags: types })
  }),
  timing('conlleval', `${sentences}, as lines`, 1.618, plain, () => {
    const { y_true, y_pred } = tags()
    const lines = y_true.flatMap((sentence, s) => [
      ...sentence.map((tag, i) => `w ${tag} ${y_pred[s]![i]}`),
      '',
    ])
    return () => conlleval(lines)
  }),
  timing(
    'entity statistics of every sentence, as a submission is scored (against seqeval report)',
    sentences,
    2.521,
    plain,
    () => {
      const { y_true, y_pred } = tags()
      const params = tagSequences.params.parse({ types })
      const instances = y_true.map((gold, i) => ({ id: String(i), gold, prediction: y_pred[i]! }))
      return () => scoreInstances({ task: tagSequences, params, missing: 'wrong', instances })
    },
  ),
  timing(
    'classification report',
    '10,000 items, 5 classes',
    0.02,
    compiled,
    () => {
      const { y_true, y_pred } = scores()
      return () => classificationReport(y_true, y_pred)
    },
    manyPasses,
  ),
  timing(
    'AUROC',
    '10,000 items',
    0.008,
    compiled,
    () => {
      const { y_true, score } = scores()
      const positive = y_true.map((label) => label >= 2)
      return () => auroc(positive, score)
    },
    manyPasses,
  ),
  timing(
    "Kendall's tau-b with p",
    '10,000 items, ties',
    0.004,
    compiled,
    () => {
      const { y_true, score } = scores()
      return () => {
        const counts = kendallCounts(y_true, score)
        return [kendallTauB(counts), kendallP(counts, 'auto')]
      }
    },
    manyPasses,
  ),
]
